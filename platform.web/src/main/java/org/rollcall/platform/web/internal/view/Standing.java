package org.rollcall.platform.web.internal.view;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/**
 * How one connection stands, in the words of the console.
 *
 * @param attention what waits for somebody; empty when all is well
 * @param whoActs who acts on it, seen by the reader; empty when nobody needs to
 * @param held whether a plan is held for a decision
 * @param runPath the page of the run that goes on, or went on last; empty when there was none
 * @param pausedUntil the end of the blackout that holds; empty when none does
 * @param pausedSince since when no run begins until somebody releases the connection; null when
 *     that is not what it waits for
 * @param stale that the roster is older than it should be; null when it is not
 */
public record Standing(
    String path,
    String name,
    String product,
    long districtId,
    String districtName,
    Chip chip,
    boolean running,
    boolean started,
    boolean hasRoster,
    @Nullable Moment rosterAt,
    @Nullable Moment nextRun,
    List<Count> counts,
    String attention,
    String whoActs,
    String runPath,
    @Nullable Stale stale,
    boolean held,
    String pausedUntil,
    @Nullable Moment pausedSince) {

  /** A number and what it counts. */
  public record Count(String number, String label) {}

  /** Says it of a status, for whoever reads. */
  public static Standing of(ConnectionStatus status, Caller reader, Clock clock) {
    var moments = new Moments(clock, status.district().zone());
    var attention = status.attention();
    return new Standing(
        "/connections/" + status.connection().id(),
        status.connection().name(),
        status.product(),
        status.district().id().value(),
        status.district().name(),
        chip(status.condition()),
        status.condition() == ConnectionStatus.Condition.SYNCING,
        !status.connection().acknowledged().isEmpty(),
        status.rosterAt() != null,
        moments.of(status.rosterAt()),
        moments.of(status.nextRun()),
        counts(status),
        attention == null ? "" : attention,
        Words.whoActs(status.whoActs(), reader),
        runPath(status.lastRun()),
        Stale.of(status, reader, clock),
        status.condition() == ConnectionStatus.Condition.HELD,
        status.blackout() == null ? "" : BlackoutWords.end(status.blackout()),
        moments.of(pausedSince(status)));
  }

  private static @Nullable Instant pausedSince(ConnectionStatus status) {
    var pause = status.pause();
    return pause != null && status.condition() == ConnectionStatus.Condition.PAUSED
        ? pause.since()
        : null;
  }

  /** How many classes the roster has; empty without a roster. */
  public String classes() {
    return count(RosterCollection.CLASSES);
  }

  /** How many people the roster has; empty without a roster. */
  public String people() {
    return count(RosterCollection.USERS);
  }

  /** How many enrollments the roster has; empty without a roster. */
  public String enrollments() {
    return count(RosterCollection.ENROLLMENTS);
  }

  private String count(RosterCollection of) {
    return counts.stream()
        .filter(count -> hasRoster && count.label().equals(Words.of(of)))
        .map(Count::number)
        .findFirst()
        .orElse("");
  }

  /** Whether something waits for a person. */
  public boolean needsSomebody() {
    return !attention.isEmpty();
  }

  private static List<Count> counts(ConnectionStatus status) {
    return status.counts().entrySet().stream()
        .filter(entry -> entry.getKey() != RosterCollection.DEMOGRAPHICS)
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> new Count(Numbers.grouped(entry.getValue()), Words.of(entry.getKey())))
        .toList();
  }

  private static String runPath(@Nullable SyncRun run) {
    return run == null ? "" : "/runs/" + run.id();
  }

  private static Chip chip(ConnectionStatus.Condition condition) {
    return switch (condition) {
      case CURRENT -> Chip.good("Current");
      case SYNCING -> Chip.busy("Syncing");
      case NOT_STARTED -> Chip.waiting("Not started");
      case STALE -> Chip.waiting("Out of date");
      case FAILED -> Chip.failed("Last run failed");
      case PAUSED -> Chip.waiting("Paused");
      case HELD -> Chip.waiting("Held");
      case WAITING_FOR_CONNECTOR -> Chip.waiting("Waiting for the connector");
    };
  }
}
