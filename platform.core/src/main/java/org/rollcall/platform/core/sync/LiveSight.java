package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.measure.RunMeasures;

/** A run that goes on, as it stands in memory. */
public record LiveSight(Connection connection, SyncRun run, RunMeasures measures) {}
