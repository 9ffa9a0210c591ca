package org.rollcall.platform.web.internal.view;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.overview.Staleness;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/**
 * That what a page shows is older than it should be.
 *
 * @param rosterAt when it was last confirmed
 * @param since when it became stale
 * @param why what keeps it from being confirmed
 * @param whoActs who acts on it, seen by the reader; empty when nobody needs to
 * @param runPath the page of the run that failed last, or of the plan that it left; empty when none
 *     did
 * @param runLabel what is found there
 */
public record Stale(
    @Nullable Moment rosterAt,
    @Nullable Moment since,
    String why,
    String whoActs,
    String runPath,
    String runLabel) {

  /** Says it of a status, for whoever reads; null when the roster is current, or there is none. */
  public static @Nullable Stale of(ConnectionStatus status, Caller reader, Clock clock) {
    Staleness staleness = status.staleness();
    if (staleness == null) {
      return null;
    }
    boolean held = status.condition() == ConnectionStatus.Condition.HELD;
    var moments = new Moments(clock, status.district().zone());
    return new Stale(
        moments.of(staleness.rosterAt()),
        moments.of(staleness.since()),
        staleness.why(),
        Words.whoActs(staleness.whoActs(), reader),
        held
            ? "/connections/" + status.connection().id() + "/plans/waiting"
            : Optional.ofNullable(staleness.run()).map(run -> "/runs/" + run).orElse(""),
        held ? "Look at the plan, and decide" : "The run that failed last");
  }
}
