package org.rollcall.platform.core.sync;

import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.schedule.RunMoments;

/**
 * What decides when runs begin and how much they read.
 *
 * @param moments when runs begin by themselves
 * @param watermarks up to when each collection is known
 * @param capabilities what was found out about the SIS of a connection
 */
public record RunTiming(
    RunMoments moments,
    Watermarks watermarks,
    Function<Connection, Optional<CapabilityProfile>> capabilities) {}
