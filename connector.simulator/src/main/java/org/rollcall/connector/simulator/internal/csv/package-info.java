/** The district as a OneRoster CSV package, written by the specification alone. */
@NullMarked
package org.rollcall.connector.simulator.internal.csv;

import org.jspecify.annotations.NullMarked;
