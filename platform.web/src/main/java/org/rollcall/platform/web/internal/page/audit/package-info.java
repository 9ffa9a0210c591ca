/** The audit log: read, exported, verified. */
@NullMarked
package org.rollcall.platform.web.internal.page.audit;

import org.jspecify.annotations.NullMarked;
