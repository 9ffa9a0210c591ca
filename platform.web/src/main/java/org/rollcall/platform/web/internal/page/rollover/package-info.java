/** The pages that lead from one school year to the next. */
@NullMarked
package org.rollcall.platform.web.internal.page.rollover;

import org.jspecify.annotations.NullMarked;
