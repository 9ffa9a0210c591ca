/** One connection and its runs. */
@NullMarked
package org.rollcall.platform.web.internal.page.connection;

import org.jspecify.annotations.NullMarked;
