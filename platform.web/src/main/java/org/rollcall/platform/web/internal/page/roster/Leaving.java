package org.rollcall.platform.web.internal.page.roster;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.WaitingRemoval;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;

/** That the SIS has a record of the roster no longer, and when it goes or is suspended. */
record Leaving(
    @Nullable Moment since,
    String runPath,
    String run,
    boolean suspends,
    @Nullable Moment due,
    String runsLeft) {

  /** What is to be said of a record; null when it is there, or gone already. */
  static @Nullable Leaving of(
      Rollcall rollcall,
      Asked asked,
      RosterDesk.Open open,
      RosterCollection collection,
      SourcedId id) {
    var moments = open.moments(asked, rollcall);
    return rollcall
        .safeguard()
        .review()
        .waitingRemoval(asked.caller(), open.connection().id(), collection, id)
        .map(it -> of(it, moments))
        .orElse(null);
  }

  private static Leaving of(WaitingRemoval of, Moments moments) {
    return new Leaving(
        moments.of(of.since()),
        "/runs/" + of.run(),
        of.run().toString(),
        of.then() == Disposition.SUSPEND,
        moments.of(of.due()),
        Numbers.counted(of.runsLeft(), "complete run", "complete runs"));
  }
}
