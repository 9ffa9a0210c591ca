package org.rollcall.platform.core.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.exchange.Agreement;
import org.rollcall.platform.core.exchange.Agreements;
import org.rollcall.platform.core.sync.DueRuns;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;

/** How long ago rosters were confirmed by a good run, and whether that is too long. */
public final class Freshness {
  private static final int LOOK_BACK = 50;

  private final SyncRuns history;
  private final DueRuns due;
  private final Agreements agreements;
  private final Pauses pauses;
  private final Duration staleAfter;
  private final Clock clock;

  /**
   * Judges by this history.
   *
   * @param staleAfter what a roster may be old
   */
  public Freshness(
      SyncRuns history,
      DueRuns due,
      Agreements agreements,
      Pauses pauses,
      Duration staleAfter,
      Clock clock) {
    this.history = history;
    this.due = due;
    this.agreements = agreements;
    this.pauses = pauses;
    this.staleAfter = staleAfter;
    this.clock = clock;
  }

  /** What a roster may be old. */
  public Duration staleAfter() {
    return staleAfter;
  }

  /** Since the last good run; empty when there was none. */
  public Optional<Duration> age(Connection connection) {
    return confirmed(connection).map(ended -> Duration.between(ended, clock.instant()));
  }

  /**
   * Whether it is older than it may be. A weekend or a blackout, in which no run was to begin and
   * none did, makes no roster stale; a pause, which ends only when somebody ends it, does.
   */
  public boolean stale(Connection connection) {
    if (!connection.acknowledged().contains(DataFlow.IMPORT)) {
      return false;
    }
    var runs =
        history.latest(connection.id(), LOOK_BACK).stream()
            .filter(run -> run.trigger().syncs())
            .toList();
    return since(connection, runs)
            .filter(since -> !since.plus(staleAfter).isAfter(clock.instant()))
            .isPresent()
        && !asPlanned(connection, runs);
  }

  /** The last good run, or else the first try; nothing was to run before that was agreed to. */
  private Optional<Instant> since(Connection connection, List<SyncRun> runs) {
    return confirmed(connection)
        .or(() -> runs.stream().map(SyncRun::started).reduce((newer, older) -> older))
        .map(since -> later(since, agreed(connection)));
  }

  private boolean asPlanned(Connection connection, List<SyncRun> runs) {
    boolean triedInVain = !runs.isEmpty() && runs.get(0).state() != RunState.SUCCEEDED;
    boolean overdue =
        due.next(connection.id()).filter(next -> next.isBefore(clock.instant())).isPresent();
    return !triedInVain && !overdue && pauses.find(connection.id()).isEmpty();
  }

  private Instant agreed(Connection connection) {
    return agreements
        .find(connection.id(), DataFlow.IMPORT)
        .map(Agreement::at)
        .orElse(Instant.EPOCH);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Instant> confirmed(Connection connection) {
    return history.lastGood(connection.id()).map(SyncRun::ended);
  }
}
