/** Who may come in: sessions, bearer keys, and the refusal of requests that another site made. */
@NullMarked
package org.rollcall.platform.web.internal.gate;

import org.jspecify.annotations.NullMarked;
