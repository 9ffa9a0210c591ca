/** Plans, limits, pauses, and what is missing, in SQL. */
@NullMarked
package org.rollcall.platform.store.plan;

import org.jspecify.annotations.NullMarked;
