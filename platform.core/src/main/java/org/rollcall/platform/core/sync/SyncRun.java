package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * One execution of pulling a roster, as seen at one moment.
 *
 * @param reach whether it reads all, or only what changed; a run that meant to read only what
 *     changed may come to read all
 * @param started when it was asked for or fell due
 * @param ended when it ended; null while it goes on
 * @param connectorVersion the version of the connector that read last; empty before one was leased
 * @param failure why it failed; null otherwise
 * @param sentence what happened and who acts, for a person; empty while there is nothing to say
 * @param counts by collection; a collection not begun is absent
 */
public record SyncRun(
    SyncRunId id,
    ConnectionId connection,
    Trigger trigger,
    Reach reach,
    RunState state,
    Instant started,
    @Nullable Instant ended,
    String connectorVersion,
    @Nullable FailureKind failure,
    String sentence,
    Map<RosterCollection, CollectionCounts> counts) {
  public SyncRun {
    counts = Map.copyOf(counts);
  }

  /** Cut off at a moment, with what became of it. */
  public SyncRun interrupted(Instant at, String why) {
    return ending(RunState.INTERRUPTED, at, null, why);
  }

  /** Over since a moment, with what became of it. */
  SyncRun ending(RunState how, Instant at, @Nullable FailureKind why, String what) {
    return with(reach, how, at, connectorVersion, why, what, counts);
  }

  /** The same in another state. */
  SyncRun in(RunState other) {
    return with(reach, other, ended, connectorVersion, failure, sentence, counts);
  }

  /** Reading, or reading anew, with this version of the connector. */
  SyncRun pullingWith(String version) {
    return with(reach, RunState.PULLING, ended, version, failure, "", Map.of());
  }

  /** The same, reading this much. */
  SyncRun reading(Reach much) {
    return with(much, state, ended, connectorVersion, failure, sentence, counts);
  }

  /** The same, with something more to know. */
  SyncRun saying(String more) {
    var all = (sentence + " " + more).strip();
    return with(reach, state, ended, connectorVersion, failure, all, counts);
  }

  /** The same with these counts instead. */
  public SyncRun counting(Map<RosterCollection, CollectionCounts> all) {
    return with(reach, state, ended, connectorVersion, failure, sentence, all);
  }

  private SyncRun with(
      Reach much,
      RunState how,
      @Nullable Instant over,
      String version,
      @Nullable FailureKind why,
      String what,
      Map<RosterCollection, CollectionCounts> all) {
    return new SyncRun(id, connection, trigger, much, how, started, over, version, why, what, all);
  }
}
