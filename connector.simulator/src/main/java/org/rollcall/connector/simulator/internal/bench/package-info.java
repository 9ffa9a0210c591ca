/**
 * What {@code bin/bench} measures with: a SIS that sends pages which were written beforehand, the
 * cost of merely reading them, and Rollcall itself, started from its jar. Shares no class with it.
 */
@NullMarked
package org.rollcall.connector.simulator.internal.bench;

import org.jspecify.annotations.NullMarked;
