/** What a SIS really does, and how it stands up to Google's checks. */
@NullMarked
package org.rollcall.platform.web.internal.page.probe;

import org.jspecify.annotations.NullMarked;
