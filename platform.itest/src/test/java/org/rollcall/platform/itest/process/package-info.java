/** The executable jar and the simulator as processes, spoken to as people do. */
@NullMarked
package org.rollcall.platform.itest.process;

import org.jspecify.annotations.NullMarked;
