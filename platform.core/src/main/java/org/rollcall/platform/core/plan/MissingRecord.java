package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * A stored record that the SIS has no longer.
 *
 * @param run the run that missed it first
 * @param at when that was
 * @param number the number of that run among the complete ones of the connection
 * @param confirmed false when it was missed once, by a pull that was only probably whole
 */
public record MissingRecord(
    RecordKey key, SyncRunId run, Instant at, long number, boolean confirmed) {}
