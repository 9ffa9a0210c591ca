/** Which type may know which. */
@NullMarked
package org.rollcall.platform.itest.architecture;

import org.jspecify.annotations.NullMarked;
