/** The simulator as a program of its own. */
@NullMarked
package org.rollcall.connector.simulator.internal.cli;

import org.jspecify.annotations.NullMarked;
