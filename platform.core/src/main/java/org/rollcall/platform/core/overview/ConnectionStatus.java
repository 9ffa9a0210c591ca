package org.rollcall.platform.core.overview;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.sync.Pauses.Pause;
import org.rollcall.platform.core.sync.SyncRun;

/**
 * How one connection stands.
 *
 * @param product the SIS product; the connector's id when the connector is not there
 * @param connectorPresent false while the connection waits for its connector
 * @param rosterAt when the roster that readers see was last confirmed by a good run; null when
 *     there is none
 * @param counts records of the roster that readers see, those that wait to be removed included;
 *     empty when there is no roster
 * @param lastRun the newest run; null when there was none
 * @param lastGood the newest run that succeeded; null when there was none
 * @param nextRun when the next run falls due; null when none is planned, or the connection is
 *     paused
 * @param attention what waits for somebody, a sentence; null when all is well
 * @param whoActs who acts on it; null when all is well
 * @param staleness why the roster is older than it should be; null when it is not, or there is none
 * @param blackout the one that holds now; null when none does
 * @param pause why no run begins until a person releases the connection; null when it is not paused
 */
public record ConnectionStatus(
    District district,
    Connection connection,
    String product,
    boolean connectorPresent,
    Condition condition,
    @Nullable Instant rosterAt,
    Map<RosterCollection, Long> counts,
    @Nullable SyncRun lastRun,
    @Nullable SyncRun lastGood,
    @Nullable Instant nextRun,
    @Nullable String attention,
    @Nullable Actor whoActs,
    @Nullable Staleness staleness,
    @Nullable Blackout blackout,
    @Nullable Pause pause) {
  public ConnectionStatus {
    counts = Map.copyOf(counts);
  }

  /** The state in one word. */
  public enum Condition {
    /** The roster is current. */
    CURRENT,
    /** A run goes on. */
    SYNCING,
    /** Nobody has acknowledged the import yet. */
    NOT_STARTED,
    /** The schedule had a run that no good one has confirmed. */
    STALE,
    /** The last run failed; a roster may be there. */
    FAILED,
    /** The last run is held for a person; the last good roster stands. */
    HELD,
    /** A run was undone; no run begins until a person releases the connection. */
    PAUSED,
    /** The connector is not installed. */
    WAITING_FOR_CONNECTOR
  }
}
