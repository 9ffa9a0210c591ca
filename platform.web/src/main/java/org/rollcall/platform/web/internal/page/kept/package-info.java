/** Connections that were ended: what is kept of them, and how they are taken up again. */
@NullMarked
package org.rollcall.platform.web.internal.page.kept;

import org.jspecify.annotations.NullMarked;
