/** What is odd in the data of a connection. */
@NullMarked
package org.rollcall.platform.web.internal.page.finding;

import org.jspecify.annotations.NullMarked;
