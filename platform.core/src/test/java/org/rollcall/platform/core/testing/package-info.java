/** Fakes of the core's ports, for its own tests. */
@NullMarked
package org.rollcall.platform.core.testing;

import org.jspecify.annotations.NullMarked;
