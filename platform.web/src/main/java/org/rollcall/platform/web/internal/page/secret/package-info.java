/** The two secrets of a connection. */
@NullMarked
package org.rollcall.platform.web.internal.page.secret;

import org.jspecify.annotations.NullMarked;
