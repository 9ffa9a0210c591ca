package org.rollcall.platform.core.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * A record as it was stored for some revisions.
 *
 * @param body the record as JSON
 * @param since the revision that brought it
 * @param sinceAt when that one was published; null when that is not known
 * @param until the revision that ended it; null while it counts
 */
public record HeldVersion(
    RosterCollection collection,
    String body,
    long since,
    @Nullable Instant sinceAt,
    @Nullable Long until) {
  @Override
  public String toString() {
    return "HeldVersion[" + collection + "]";
  }
}
