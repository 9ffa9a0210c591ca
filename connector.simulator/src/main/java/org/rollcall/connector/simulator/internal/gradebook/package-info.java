/** What may be written into the gradebook: the rules of the standard and of the personality. */
@NullMarked
package org.rollcall.connector.simulator.internal.gradebook;

import org.jspecify.annotations.NullMarked;
