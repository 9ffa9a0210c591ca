package org.rollcall.platform.core.packages;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.AdoptDryRuns;
import org.rollcall.platform.core.plan.Plans;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.HandedOver;
import org.rollcall.platform.core.sync.RunEnded;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Trigger;

/**
 * Files that were handed over, for as long as they are needed: until their run has ended, and where
 * it was held, or only tried, until somebody has decided, because an approved plan is made anew
 * from the same file.
 */
public final class KeptPackages implements HandedOver, RunEnded {
  private final SyncRuns history;
  private final Plans plans;
  private final PackageHandover.Reading reading;
  private final Clock clock;
  private volatile boolean stopping;

  KeptPackages(SyncRuns history, Plans plans, PackageHandover.Reading reading, Clock clock) {
    this.history = history;
    this.plans = plans;
    this.reading = reading;
    this.clock = clock;
  }

  PackageHandover handover(ConnectionId connection, HandedFile file) {
    return new PackageHandover(connection, file, reading);
  }

  PackageHandover.Reading reading() {
    return reading;
  }

  /** A file whose run was cut off, and that is not read again because another run came first. */
  void givenUp(SyncRun cut, HandedFile file) {
    reading.shelf().remove(file.shelf());
    history.update(
        cut.interrupted(
            Objects.requireNonNullElse(cut.ended(), cut.started()),
            "Rollcall stopped while it read the file, and another run began before it could be read"
                + " again. The last good roster stayed; if the file is still wanted, hand it over"
                + " once more."));
  }

  /** From here on runs that end are cut off, and their files wait for the next start. */
  void stopping() {
    stopping = true;
  }

  @Override
  public Optional<Again> held(ConnectionId connection) {
    return plans
        .waiting(connection)
        .flatMap(plan -> history.find(plan.run()))
        .flatMap(
            run ->
                reading
                    .packages()
                    .find(run.id())
                    .filter(file -> reading.shelf().has(file.shelf()))
                    .map(file -> new Again(handover(connection, file), run.reach())));
  }

  @Override
  public boolean isGone(SyncRunId run) {
    return reading.packages().find(run).filter(it -> !reading.shelf().has(it.shelf())).isPresent();
  }

  @Override
  public void forget(ConnectionId connection) {
    for (var name : reading.shelf().all()) {
      if (run(name).filter(run -> run.connection().equals(connection)).isPresent()) {
        reading.shelf().remove(name);
      }
    }
  }

  /** The newest run of a file; empty when none began. */
  Optional<SyncRun> run(String shelf) {
    return reading.packages().onShelf(shelf).flatMap(file -> history.find(file.run()));
  }

  @Override
  public void ended(Connection connection, SyncRun run) {
    if (!run.trigger().syncs() && run.trigger() != Trigger.DRY_RUN) {
      return;
    }
    for (var name : reading.shelf().all()) {
      run(name)
          .filter(of -> of.connection().equals(connection.id()))
          .filter(of -> !isNeeded(of))
          .ifPresent(of -> reading.shelf().remove(name));
    }
  }

  /** Whether the file of a run may be read again. */
  private boolean isNeeded(SyncRun run) {
    return switch (run.state()) {
      case QUEUED, PULLING, APPLYING -> true;
      case INTERRUPTED -> stopping;
      case HELD ->
          plans.waiting(run.connection()).filter(plan -> plan.run().equals(run.id())).isPresent();
      case SUCCEEDED -> run.trigger() == Trigger.DRY_RUN && mayBeApplied(run);
      case FAILED -> false;
    };
  }

  /** Whether somebody may still approve what a dry run found. */
  private boolean mayBeApplied(SyncRun run) {
    return plans
        .ofRun(run.id())
        .flatMap(plans::find)
        .filter(plan -> plan.waits() || AdoptDryRuns.mayBeApplied(plan, clock.instant()))
        .isPresent();
  }

  /** Removes files that nobody will read any more: a plan was rejected, a connection is gone. */
  void sweep() {
    for (var name : reading.shelf().all()) {
      var run = run(name);
      if (run.isPresent() && !isNeeded(run.get())) {
        reading.shelf().remove(name);
      }
    }
  }
}
