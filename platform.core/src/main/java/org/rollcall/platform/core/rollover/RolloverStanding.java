package org.rollcall.platform.core.rollover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.sync.SyncRun;

/**
 * How far the rollover of a connection has come.
 *
 * @param rollover the newest; null when there was none
 * @param step what is to be done next
 * @param dryRun the run that tried it; null before
 * @param plan what that run found would change; null before it has ended well
 * @param release the run it was released with; null before
 * @param today the day by the clocks of the district
 */
public record RolloverStanding(
    @Nullable Rollover rollover,
    Step step,
    @Nullable SyncRun dryRun,
    @Nullable Plan plan,
    @Nullable SyncRun release,
    LocalDate today) {
  /** What is to be done next. */
  public enum Step {
    /** To freeze the connection. */
    FREEZE,
    /** To read the sessions of the next year. */
    PREVIEW,
    /** To try what a sync would change. */
    DRY_RUN,
    /** To release it with what was tried. */
    RELEASE
  }

  /** Whether one goes on. */
  public boolean goesOn() {
    return rollover != null && rollover.ended() == null;
  }

  /**
   * The sessions of a next school year that were seen: one that begins after today, or that has
   * begun and is not stored yet. Those of this year do not count.
   */
  public List<SessionSeen> coming() {
    var seen = Optional.ofNullable(rollover).map(Rollover::sessions).orElse(List.of());
    var begun = seen.stream().filter(session -> !session.coming(today)).toList();
    var stored = seen.stream().filter(session -> !isNew(session)).toList();
    return seen.stream()
        .filter(session -> session.standing() != SessionSeen.Standing.GONE)
        .filter(session -> !session.ended(today))
        .filter(
            session ->
                isNew(session)
                    ? stored.stream().noneMatch(session::sameYear)
                    : session.coming(today) && begun.stream().noneMatch(session::sameYear))
        .toList();
  }

  private static boolean isNew(SessionSeen session) {
    return session.standing() == SessionSeen.Standing.NEW;
  }
}
