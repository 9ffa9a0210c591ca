package org.rollcall.platform.core.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.NewErrors;
import org.rollcall.platform.core.health.Freshness;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.Plans;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Trouble;

/** What the runs of a connection say: held, failing, odd data, out of date, or paused for long. */
final class RunTroubles {
  private static final int LOOK_BACK = 50;

  /** What has an incident of its own. */
  private static final Set<FailureKind> TOLD_OTHERWISE =
      Set.of(FailureKind.CONNECTOR_GONE, FailureKind.CREDENTIALS_EXPIRED);

  private final SyncRuns history;
  private final Plans plans;
  private final Freshness freshness;
  private final Findings findings;
  private final PauseTroubles pauses;

  RunTroubles(
      SyncRuns history, Plans plans, Freshness freshness, Findings findings, PauseTroubles pauses) {
    this.history = history;
    this.plans = plans;
    this.freshness = freshness;
    this.findings = findings;
    this.pauses = pauses;
  }

  Found of(Connection connection) {
    var runs = history.latest(connection.id(), LOOK_BACK);
    var troubles = new ArrayList<Trouble>();
    runs.stream()
        .filter(run -> run.trigger().syncs())
        .filter(run -> run.state().ended() && run.state() != RunState.INTERRUPTED)
        .findFirst()
        .flatMap(RunTroubles::ofRun)
        .ifPresent(troubles::add);
    plans.waiting(connection.id()).map(RunTroubles::held).ifPresent(troubles::add);
    NewErrors.of(connection.id(), findings).map(it -> odd(connection, it)).ifPresent(troubles::add);
    pauses.of(connection).ifPresent(troubles::add);
    if (pauses.paused(connection)) {
      // That it is out of date follows from the pause, and is told as such; nor does it become
      // current by being paused.
      return new Found(troubles, Set.of(Cause.STALE));
    }
    stale(connection, runs).ifPresent(troubles::add);
    return Found.of(troubles);
  }

  private static Trouble odd(Connection connection, String sentence) {
    return new Trouble(
        Cause.NEW_ERRORS,
        sentence,
        "/connections/" + connection.id() + "/findings?state=new",
        Actor.DISTRICT_ADMIN,
        0);
  }

  private static Trouble held(Plan plan) {
    return new Trouble(
        Cause.HELD_PLAN, plan.sentence(), "/plans/" + plan.id(), Actor.DISTRICT_ADMIN, 0);
  }

  private static Optional<Trouble> ofRun(SyncRun run) {
    var path = "/runs/" + run.id();
    var failure = run.failure();
    return run.state() == RunState.FAILED
            && failure != null
            && failure.whoActs() != Actor.NOBODY
            && !TOLD_OTHERWISE.contains(failure)
        ? Optional.of(new Trouble(Cause.RUN_FAILED, run.sentence(), path, failure.whoActs(), 0))
        : Optional.empty();
  }

  private Optional<Trouble> stale(Connection connection, List<SyncRun> runs) {
    return freshness.stale(connection)
        ? Optional.of(stale(connection, runs, freshness.age(connection).isPresent()))
        : Optional.empty();
  }

  private Trouble stale(Connection connection, List<SyncRun> runs, boolean everGood) {
    var last =
        runs.stream()
            .filter(run -> run.trigger().syncs() && run.state() == RunState.FAILED)
            .findFirst();
    var what =
        everGood
            ? "No sync has succeeded for more than " + freshness.staleAfter().toHours() + " hours."
            : "No sync has succeeded yet.";
    var why =
        last.map(run -> " The last one failed: " + run.sentence())
            .orElse(" Look at the last runs, and sync now.");
    return new Trouble(
        Cause.STALE,
        what + why,
        "/connections/" + connection.id(),
        last.map(SyncRun::failure)
            .map(FailureKind::whoActs)
            .filter(actor -> actor != Actor.NOBODY)
            .orElse(Actor.DISTRICT_ADMIN),
        0);
  }
}
