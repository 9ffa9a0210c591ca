package org.rollcall.platform.core.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * A record as it counted for some published revisions.
 *
 * @param sinceAt when the revision that brought it was published; null when that is not known
 * @param until the revision that ended it; null while it counts
 * @param untilAt when that one was published; null while it counts, or when that is not known
 */
public record RecordVersion(
    RosterCollection collection,
    RecordKey key,
    RecordBody body,
    Revision since,
    @Nullable Instant sinceAt,
    @Nullable Revision until,
    @Nullable Instant untilAt) {}
