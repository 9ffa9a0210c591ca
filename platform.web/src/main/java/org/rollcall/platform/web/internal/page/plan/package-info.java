/** Plans: looked at, approved, rejected, tried, undone; and the limits of the guard. */
@NullMarked
package org.rollcall.platform.web.internal.page.plan;

import org.jspecify.annotations.NullMarked;
