/** How every connection stands, at one look. */
@NullMarked
package org.rollcall.platform.web.internal.page.overview;

import org.jspecify.annotations.NullMarked;
