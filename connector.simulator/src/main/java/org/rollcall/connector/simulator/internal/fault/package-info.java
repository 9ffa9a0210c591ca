/** Faults on request: what goes wrong, where, and how often. */
@NullMarked
package org.rollcall.connector.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
