/** The ports of the core in memory, and a small district to look at. */
@NullMarked
package org.rollcall.platform.web.fake;

import org.jspecify.annotations.NullMarked;
