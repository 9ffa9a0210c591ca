/** What needs somebody, and how people are told. */
@NullMarked
package org.rollcall.platform.web.internal.page.notification;

import org.jspecify.annotations.NullMarked;
