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
    var connection = material.connection();
    var gone = new ArrayList<MissingRecord>();
    var suspended = new ArrayList<RecordKey>();
    var lifted = new ArrayList<RecordKey>();
    var known = new ArrayList<RecordKey>();
    for (var step : steps) {
      switch (step.kind()) {
        case MISS, SUSPECT, MISS_HELD, HOLD, HOLD_MISSING, SUSPEND_MARKED ->
            gone.add(missing(material, step));
        case SUSPEND, SUSPEND_MARKED_MISSING -> suspended.add(step.key());
        case LIFT -> lifted.add(step.key());
        case ADD, CHANGE, REMOVE_MARKED, REMOVE_MARKED_MISSING, REMOVE_DUE, RETURN, ACQUIT ->
            known.add(step.key());
      }
    }
    if (!gone.isEmpty()) {
      missing.keep(connection, collection, gone);
    }
    if (!suspended.isEmpty()) {
      var by = new Suspension(material.now(), material.run().id());
      missing.suspend(connection, collection, suspended, by);
    }
    if (!lifted.isEmpty()) {
      missing.lift(connection, collection, lifted);
    }
    if (!known.isEmpty()) {
      missing.forget(connection, collection, known);
    }
    material.run().progressed();
  }

  private static MissingRecord missing(RunMaterial material, Step step) {
    var run = material.run().id();
    if (step.kind() == Step.Kind.SUSPEND_MARKED) {
      return MissingRecord.suspended(step.key(), run, material.now(), material.number());
    }
    return new MissingRecord(
        step.key(),
        run,
        material.now(),
        material.number(),
        step.kind() != Step.Kind.SUSPECT,
        step.kind().holds() ? Standing.OUTSIDE : Standing.MISSING);
  }
}
