/** The core's store over SQL: the one service, and how repositories and pools are put together. */
@NullMarked
package org.rollcall.platform.store;

import org.jspecify.annotations.NullMarked;
