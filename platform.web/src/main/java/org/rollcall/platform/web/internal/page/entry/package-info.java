/** The way in and out: the one-time set-up, signing in, signing out. */
@NullMarked
package org.rollcall.platform.web.internal.page.entry;

import org.jspecify.annotations.NullMarked;
