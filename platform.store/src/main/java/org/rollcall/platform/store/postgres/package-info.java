/** All that knows PostgreSQL: its address, pools, scripts, locks and failures. */
@NullMarked
package org.rollcall.platform.store.postgres;

import org.jspecify.annotations.NullMarked;
