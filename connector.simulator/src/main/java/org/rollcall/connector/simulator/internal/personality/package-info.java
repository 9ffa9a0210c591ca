/** How one SIS product differs from the standard, as data: addresses, limits and quirks. */
@NullMarked
package org.rollcall.connector.simulator.internal.personality;

import org.jspecify.annotations.NullMarked;
