/** Numbered SQL scripts that bring a database to the shape this version knows. */
@NullMarked
package org.rollcall.platform.store.migration;

import org.jspecify.annotations.NullMarked;
