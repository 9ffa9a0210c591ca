/** What a district does before it connects: eligibility, partnerships, and what is not listed. */
@NullMarked
package org.rollcall.platform.web.internal.page.prepare;

import org.jspecify.annotations.NullMarked;
