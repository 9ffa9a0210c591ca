package org.rollcall.platform.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;

/** Makes plans of what is not applied, and closes those that later runs have overtaken. */
final class Holding {
  /** Why a run passed while a plan waited. */
  enum Passed {
    APPROVED(
        PlanState.APPLIED,
        "It was made anew and applied, as it was approved.",
        "What had been held was applied, as it was approved."),
    RAISED(
        PlanState.APPLIED,
        "It was made anew and applied: a limit was raised for it.",
        "What had been held was applied, because a limit was raised for it."),
    HEALED(
        PlanState.HEALED,
        "The SIS is back to normal; there is nothing to decide any more.",
        "The SIS is back to normal: what had been held needs no decision any more.");

    private final PlanState state;
    private final String ofPlan;
    private final String ofRun;

    Passed(PlanState state, String ofPlan, String ofRun) {
      this.state = state;
      this.ofPlan = ofPlan;
      this.ofRun = ofRun;
    }
  }

  private static final int MOST_ALARMS = 100;
  private static final String NOBODY = "";

  private final Plans plans;
  private final PlanMaking making;

  Holding(StoredRecords records, Plans plans) {
    this.plans = plans;
    this.making = new PlanMaking(records, plans);
  }

  /**
   * Holds everything: a plan that waits is made anew, under the same number.
   *
   * @return what it says to a person
   */
  String hold(RunMaterial material, Judgement judgement) {
    return make(material, judgement, Approvals.NONE, PlanSentences.held(judgement.alarms()));
  }

  /** Holds what was not approved. */
  void holdRest(RunMaterial material, Judgement judgement, Approvals applied) {
    make(material, judgement, applied, PlanSentences.stillHeld(judgement.alarms()));
  }

  private String make(
      RunMaterial material, Judgement judgement, Approvals applied, String sentence) {
    var waiting = plans.waiting(material.connection());
    var plan =
        waiting.orElseGet(() -> plans.begin(draft(material, PlanKind.HELD, judgement, sentence)));
    int generation = plan.generation() + 1;
    var counts = making.write(material, judgement, applied, plan.id(), generation);
    var said =
        counts.all() == 0 && applied.none()
            ? PlanSentences.nothingToDecide(judgement.alarms())
            : sentence;
    plans.update(made(plan, material, generation, counts, judgement, said));
    plans.deleteOthers(plan.id(), generation);
    return said;
  }

  /** Makes the plan of a dry run, which stands in the place of the one before. */
  void dryRun(RunMaterial material, Judgement judgement) {
    var before = newestDryRun(material);
    var plan = plans.begin(draft(material, PlanKind.DRY_RUN, judgement, NOBODY));
    var counts = making.write(material, judgement, Approvals.NONE, plan.id(), 1);
    var sentence = PlanSentences.dryRun(counts, judgement.alarms());
    plans.update(made(plan, material, 1, counts, judgement, sentence));
    before.ifPresent(
        old ->
            plans.update(old.closed(PlanState.REPLACED, material.now(), NOBODY, old.sentence())));
    material.run().endsAs(RunState.SUCCEEDED, sentence);
  }

  private Optional<Plan> newestDryRun(RunMaterial material) {
    return plans.latest(material.connection(), MOST_ALARMS).stream()
        .filter(plan -> plan.kind() == PlanKind.DRY_RUN && plan.state() == PlanState.OPEN)
        .findFirst();
  }

  /** A run passed: what waited was applied with it, or is suspicious no longer. */
  void overtake(RunMaterial material, Plan waiting, Passed passed) {
    boolean file = material.run().trigger() == Trigger.FILE;
    if (!material.complete() && !(passed == Passed.APPROVED && file)) {
      // A delta of the SIS says nothing of who is absent; what a file tells was approved as such.
      return;
    }
    plans.update(waiting.closed(passed.state, material.now(), NOBODY, passed.ofPlan));
    material.run().worthKnowing(passed.ofRun);
  }

  private static Plan draft(
      RunMaterial material, PlanKind kind, Judgement judgement, String sentence) {
    return plan(
        new PlanId(0), material, kind, material.now(), 0, PlanCounts.NONE, judgement, sentence);
  }

  private static Plan made(
      Plan before,
      RunMaterial material,
      int generation,
      PlanCounts counts,
      Judgement judgement,
      String sentence) {
    return plan(
        before.id(),
        material,
        before.kind(),
        before.since(),
        generation,
        counts,
        judgement,
        sentence);
  }

  private static Plan plan(
      PlanId id,
      RunMaterial material,
      PlanKind kind,
      Instant since,
      int generation,
      PlanCounts counts,
      Judgement judgement,
      String sentence) {
    var alarms = judgement.alarms();
    List<Alarm> listed = alarms.subList(0, Math.min(alarms.size(), MOST_ALARMS));
    return new Plan(
        id,
        material.connection(),
        kind,
        PlanState.OPEN,
        material.run().id(),
        since,
        material.now(),
        material.basis(),
        generation,
        counts,
        listed,
        alarms.size() - listed.size(),
        sentence,
        null,
        NOBODY);
  }
}
