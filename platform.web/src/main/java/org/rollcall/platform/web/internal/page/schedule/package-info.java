/** The pages that say when a connection runs by itself. */
@NullMarked
package org.rollcall.platform.web.internal.page.schedule;

import org.jspecify.annotations.NullMarked;
