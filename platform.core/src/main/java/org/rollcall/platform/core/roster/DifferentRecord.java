package org.rollcall.platform.core.roster;

import org.jspecify.annotations.Nullable;

/**
 * A record that differs between two revisions.
 *
 * @param before as the older one has it; null when it does not
 * @param after as the newer one has it; null when it does not
 */
public record DifferentRecord(
    RecordKey key, @Nullable RecordBody before, @Nullable RecordBody after) {}
