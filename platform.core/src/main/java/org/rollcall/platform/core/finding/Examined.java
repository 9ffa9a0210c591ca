package org.rollcall.platform.core.finding;

import java.time.Instant;
import org.rollcall.platform.core.sync.SyncRunId;

/** The newest run whose data was looked at as a whole. */
public record Examined(SyncRunId run, Instant at) {}
