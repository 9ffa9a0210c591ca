/**
 * What the standard says about refusals: codes and sentences. Nothing here knows HTTP servers or
 * data.
 */
@NullMarked
package org.rollcall.connector.simulator.internal.protocol;

import org.jspecify.annotations.NullMarked;
