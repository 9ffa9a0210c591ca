/** What is said of PostgreSQL's failures. */
@NullMarked
package org.rollcall.platform.store.postgres;

import org.jspecify.annotations.NullMarked;
