/** The table of all routes of the console. */
@NullMarked
package org.rollcall.platform.web.internal.page;

import org.jspecify.annotations.NullMarked;
