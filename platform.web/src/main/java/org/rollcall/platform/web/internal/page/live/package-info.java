/** The small documents that pages look at while something goes on; all of them from memory. */
@NullMarked
package org.rollcall.platform.web.internal.page.live;

import org.jspecify.annotations.NullMarked;
