package org.rollcall.platform.core.history;

import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordCounts;
import org.rollcall.platform.core.roster.RosterVersions.Between;

/**
 * Two runs of one connection side by side.
 *
 * @param between the revisions after each; empty when the versions of the older one were deleted
 * @param changes what changed in the roster from the end of the older to the end of the newer one
 */
public record RunComparison(
    SeenRun older,
    SeenRun newer,
    Optional<Between> between,
    Map<RosterCollection, RecordCounts> changes) {
  public RunComparison {
    changes = Map.copyOf(changes);
  }
}
