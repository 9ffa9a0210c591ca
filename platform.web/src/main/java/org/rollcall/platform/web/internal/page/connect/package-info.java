/** From selecting a SIS to its first import: select, connect, authorize, start. */
@NullMarked
package org.rollcall.platform.web.internal.page.connect;

import org.jspecify.annotations.NullMarked;
