package org.rollcall.platform.core.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.PulledCollection;
import org.rollcall.platform.core.sync.RosterKeeper;
import org.rollcall.platform.core.sync.RunInHand;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.Stage;

/**
 * Keeps rosters: compares what was read with what is stored, lets the guard judge the difference,
 * and applies it, or makes a plan that waits for a person.
 */
public final class GuardedRoster implements RosterKeeper {
  private final Districts districts;
  private final Rosters rosters;
  private final GuardPorts ports;
  private final Clock clock;
  private final Comparing comparing;
  private final Judging judging;
  private final Counting counting;
  private final Applying applying;
  private final Holding holding;

  /** Keeps these rosters. */
  public GuardedRoster(Districts districts, Rosters rosters, GuardPorts ports, Clock clock) {
    this.districts = districts;
    this.rosters = rosters;
    this.ports = ports;
    this.clock = clock;
    this.comparing = new Comparing(rosters, ports.records(), ports.missing());
    this.judging = new Judging(ports.records(), ports.settings());
    this.counting = new Counting(rosters, ports.records(), ports.missing());
    this.applying = new Applying(rosters, ports.missing(), ports.tallies(), ports.revisions());
    this.holding = new Holding(ports.records(), ports.plans());
  }

  @Override
  public void keep(
      RunInHand run, Map<RosterCollection, PulledCollection> pulled, Path folder, Judged judged) {
    var id = run.connection().id();
    var now = clock.instant();
    long number = ports.tallies().completeRuns(id) + 1;
    var material =
        new RunMaterial(
            run,
            pulled,
            rosters.current(id),
            comparing.compare(
                run, pulled, folder, new Comparing.Due(ports.settings().grace(id), number, now)),
            number,
            now,
            today(run.connection()),
            folder);
    var waiting = ports.plans().waiting(id);
    var approvals =
        waiting.map(plan -> Approvals.of(ports.plans(), plan, now)).orElse(Approvals.NONE);
    var judgement = judge(material, approvals);
    Disorder.refuse(material, judgement);
    tellOfScope(material);
    if (run.trigger() == Trigger.DRY_RUN) {
      holding.dryRun(material, judgement);
      return;
    }
    judged.judged(judgement.passes());
    if (judgement.passes()) {
      pass(material, judgement);
      waiting.ifPresent(plan -> holding.overtake(material, plan, why(judgement, approvals)));
      tellOfMissing(material);
    } else if (approvals.none()) {
      applying.suspicions(material);
      run.endsAs(RunState.HELD, holding.hold(material, judgement));
    } else {
      run.measuring()
          .during(
              Stage.APPLYING,
              null,
              () -> applying.approved(material, judgement.tallies(), approvals));
      holding.holdRest(material, judgement, approvals);
      run.endsAs(RunState.HELD, PlanSentences.stillHeld(judgement.alarms()));
    }
  }

  private static Holding.Passed why(Judgement judgement, Approvals approvals) {
    if (!approvals.none()) {
      return Holding.Passed.APPROVED;
    }
    return judgement.used().isEmpty() ? Holding.Passed.HEALED : Holding.Passed.RAISED;
  }

  private Judgement judge(RunMaterial material, Approvals approvals) {
    if (material.first() || material.changes().isEmpty()) {
      return new Judgement(List.of(), List.of(), new Tallies(Map.of()));
    }
    return judging.judge(material, before(material), approvals);
  }

  private Map<SchoolGroup, Long> before(RunMaterial material) {
    var id = material.connection();
    return ports
        .tallies()
        .find(id, material.basis())
        .orElseGet(
            () -> {
              var counted = counting.count(id, material.basis(), material.run()::progressed);
              ports.tallies().keep(id, material.basis(), counted);
              return counted;
            });
  }

  private void pass(RunMaterial material, Judgement judgement) {
    material
        .run()
        .measuring()
        .during(Stage.APPLYING, null, () -> applying.all(material, judgement.tallies()));
    judgement.used().forEach(limit -> ports.settings().use(limit, material.run().id()));
  }

  private static void tellOfScope(RunMaterial material) {
    long held =
        material.changes().count(Step.Kind.HOLD) + material.changes().count(Step.Kind.HOLD_MISSING);
    if (held > 0) {
      material.run().worthKnowing(PlanSentences.outside(held));
    }
  }

  private void tellOfMissing(RunMaterial material) {
    var changes = material.changes();
    long missing = changes.count(Step.Kind.MISS) + changes.count(Step.Kind.MISS_HELD);
    if (missing > 0) {
      var grace = ports.settings().grace(material.connection());
      boolean someKept = !grace.those(Disposition.KEEP).isEmpty();
      boolean someSuspended = !grace.those(Disposition.SUSPEND).isEmpty();
      material.run().worthKnowing(PlanSentences.missing(missing, someKept, someSuspended));
    }
    long suspended =
        Stream.of(Step.Kind.values()).filter(Step.Kind::suspends).mapToLong(changes::count).sum();
    if (suspended > 0) {
      material.run().worthKnowing(PlanSentences.suspended(suspended));
    }
    long suspected = changes.count(Step.Kind.SUSPECT);
    if (suspected > 0) {
      material.run().worthKnowing(PlanSentences.suspected(suspected));
    }
  }

  private LocalDate today(Connection connection) {
    var zone = districts.find(connection.district()).map(District::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
