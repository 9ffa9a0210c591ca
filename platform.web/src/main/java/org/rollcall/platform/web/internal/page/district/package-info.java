/** The districts, for operators. */
@NullMarked
package org.rollcall.platform.web.internal.page.district;

import org.jspecify.annotations.NullMarked;
