package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * That a stored record is suspended.
 *
 * @param at since when
 * @param run which run suspended it
 */
public record Suspension(Instant at, SyncRunId run) {}
