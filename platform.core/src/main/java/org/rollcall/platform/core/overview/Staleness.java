package org.rollcall.platform.core.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * That a roster is older than it should be: the last good one stays, and everybody who reads it is
 * told.
 *
 * @param rosterAt when it was last confirmed by a good run
 * @param since when the first run after that failed, or when it became too old
 * @param why what keeps it from being confirmed, a sentence
 * @param whoActs who acts on it
 * @param failedRuns how many runs failed since, as far as the history was looked through
 * @param run the newest run that failed; null when none did
 */
public record Staleness(
    Instant rosterAt,
    Instant since,
    String why,
    Actor whoActs,
    int failedRuns,
    @Nullable SyncRunId run) {
  /** Without a failure a roster becomes stale when a night was missed. */
  static final Duration TOO_OLD = Duration.ofHours(26);

  /** How many runs are looked through. */
  static final int RUNS = 50;

  /**
   * Judges a roster.
   *
   * @param lastGood the run that confirmed it
   * @param newest runs of the connection, newest first
   * @param tooOldAt when it is too old without a failure
   * @param importing whether runs are to confirm it at all
   */
  static Optional<Staleness> of(
      SyncRun lastGood, List<SyncRun> newest, boolean importing, Instant tooOldAt, Instant now) {
    var confirmed = lastGood.ended();
    if (confirmed == null) {
      return Optional.empty();
    }
    var failed =
        newest.stream()
            .takeWhile(run -> run.id().value() > lastGood.id().value())
            .filter(run -> run.trigger().syncs())
            .filter(run -> run.state() == RunState.FAILED || run.state() == RunState.HELD)
            .toList();
    return failed.isEmpty() ? tooOld(confirmed, importing, tooOldAt, now) : of(confirmed, failed);
  }

  private static Optional<Staleness> of(Instant confirmed, List<SyncRun> failed) {
    var newest = failed.get(0);
    var first = failed.get(failed.size() - 1).ended();
    var kind = newest.failure();
    return Optional.of(
        new Staleness(
            confirmed,
            first == null ? newest.started() : first,
            newest.sentence(),
            kind == null ? Actor.DISTRICT_ADMIN : kind.whoActs(),
            failed.size(),
            newest.id()));
  }

  private static Optional<Staleness> tooOld(
      Instant confirmed, boolean importing, Instant end, Instant now) {
    if (!end.isBefore(now)) {
      return Optional.empty();
    }
    var why =
        importing
            ? "No run has confirmed it "
                + (end.equals(confirmed.plus(TOO_OLD))
                    ? "for more than 26 hours"
                    : "when its schedule last said so")
                + ": sync now, and look at the last runs if that does not help."
            : "The import is switched off, so nothing keeps it current.";
    return Optional.of(new Staleness(confirmed, end, why, Actor.DISTRICT_ADMIN, 0, null));
  }
}
