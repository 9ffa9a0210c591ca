/**
 * An invented school district of any size, the same for the same seed. Records are generated when
 * asked for; only who sits in which class is kept, in a few arrays.
 */
@NullMarked
package org.rollcall.connector.simulator.internal.district;

import org.jspecify.annotations.NullMarked;
