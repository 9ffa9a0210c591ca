package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Keeps what a change set says of missing records, once the rest of it is published: a run that is
 * cut off in between is missed once more, and nobody goes too early.
 */
final class Remembering {
  private static final int CHUNK = 2_000;

  private final MissingRecords missing;

  Remembering(MissingRecords missing) {
    this.missing = missing;
  }

  /** Of a plan that is still held, only what is approved goes missing or is gone. */
  void remember(RunMaterial material, Approvals approvals, boolean all) {
    for (var collection : material.changes().collections()) {
      var walk = approvals.walk(collection);
      material
          .changes()
          .chunks(
              collection,
              CHUNK,
              Remembering::concerns,
              steps -> {
                var passing = new ArrayList<Step>(steps.size());
                for (var step : steps) {
                  if (all
                      || !step.kind().shown()
                      || walk.approves(ChangeKind.REMOVAL, step.key())) {
                    passing.add(step);
                  }
                }
                remember(material, collection, passing);
              });
    }
  }

  /** Only who came under suspicion, and whose suspicion is over: the roster says nothing of it. */
  void suspicions(RunMaterial material) {
    for (var collection : material.changes().collections()) {
      material
          .changes()
          .chunks(
              collection,
              CHUNK,
              step -> step.kind() == Step.Kind.SUSPECT || step.kind() == Step.Kind.ACQUIT,
              steps -> remember(material, collection, steps));
    }
  }

  private static boolean concerns(Step step) {
    return step.kind() != Step.Kind.ADD && step.kind() != Step.Kind.CHANGE;
  }

  private void remember(RunMaterial material, RosterCollection collection, List<Step> steps) {
    var gone = new ArrayList<MissingRecord>();
    var known = new ArrayList<RecordKey>();
    for (var step : steps) {
      if (step.kind().remembers()) {
        gone.add(
            new MissingRecord(
                step.key(),
                material.run().id(),
                material.now(),
                material.number(),
                step.kind() != Step.Kind.SUSPECT,
                step.kind().holds() ? Standing.OUTSIDE : Standing.MISSING));
      } else {
        known.add(step.key());
      }
    }
    if (!gone.isEmpty()) {
      missing.keep(material.connection(), collection, gone);
    }
    if (!known.isEmpty()) {
      missing.forget(material.connection(), collection, known);
    }
    material.run().progressed();
  }
}
