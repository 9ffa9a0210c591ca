package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.RunRevisions.RunRevision;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Staging;

/**
 * Applies a change set, or the approved part of it, in chunks that no reader sees, and publishes
 * them at once. A roster in which nothing changed gets no new revision.
 */
final class Applying {
  /** So many fit well into memory, and touch each page of an index several times. */
  private static final int CHUNK = 2_500;

  private final Rosters rosters;
  private final Remembering missing;
  private final SchoolTallies tallies;
  private final RunRevisions revisions;

  Applying(Rosters rosters, MissingRecords missing, SchoolTallies tallies, RunRevisions revisions) {
    this.rosters = rosters;
    this.missing = new Remembering(missing);
    this.tallies = tallies;
    this.revisions = revisions;
  }

  /** Applies all of it. */
  void all(RunMaterial material, Tallies counted) {
    if (!material.changes().isEmpty() || material.first()) {
      tallies.doubt(material.connection());
      var revision = new Work(material, counted, null).done();
      missing.remember(material, Approvals.NONE, true);
      tallies.keep(material.connection(), revision, counted.counts());
    }
    completed(material);
  }

  /** Applies what is approved; the tallies are counted anew by the next run. */
  void approved(RunMaterial material, Tallies counted, Approvals approvals) {
    tallies.doubt(material.connection());
    new Work(material, counted, approvals).done();
    missing.remember(material, approvals, false);
    completed(material);
  }

  /** Of a plan that is held: remembers what perhaps is missing, so that a second run can tell. */
  void suspicions(RunMaterial material) {
    missing.suspicions(material);
  }

  private static boolean changesRoster(Step step) {
    return step.kind().brings() || step.kind().removes();
  }

  private void completed(RunMaterial material) {
    if (material.complete()) {
      tallies.completed(material.connection(), material.number());
    }
  }

  /** One walk through the change set. */
  private final class Work {
    private final RunMaterial material;
    private final Tallies counted;
    private final @Nullable Approvals only;
    private @Nullable Staging staging;
    private long added;
    private long changed;
    private long removed;

    Work(RunMaterial material, Tallies counted, @Nullable Approvals only) {
      this.material = material;
      this.counted = counted;
      this.only = only;
    }

    Revision done() {
      try {
        try (var writing = new WritingBehind(this::staging)) {
          for (var collection : material.changes().collections()) {
            apply(collection, writing);
          }
          writing.settle();
        }
        return published();
      } finally {
        if (staging != null) {
          staging.close();
        }
      }
    }

    private void apply(RosterCollection collection, WritingBehind writing) {
      added = 0;
      changed = 0;
      removed = 0;
      var walk = only == null ? null : only.walk(collection);
      material
          .changes()
          .chunks(
              collection,
              CHUNK,
              Applying::changesRoster,
              steps -> writing.apply(collection, changes(collection, steps, walk)));
      var run = material.run();
      run.counts(collection, run.counts(collection).compared(added, changed, removed));
    }

    private List<RecordChange> changes(
        RosterCollection collection, List<Step> steps, Approvals.@Nullable Walk walk) {
      goOn();
      var changes = new ArrayList<RecordChange>(steps.size());
      var bodies = bodies(collection, steps);
      for (var step : steps) {
        var body = step.kind().brings() ? bodies.next() : null;
        if (step.kind() == Step.Kind.ADD && body != null) {
          add(collection, step, body, changes);
        } else if (walk == null || walk.approves(step.kind().change(), step.key())) {
          changes.add(changeOrRemoval(collection, step, body));
        }
      }
      return changes;
    }

    private Iterator<RecordBody> bodies(RosterCollection collection, List<Step> steps) {
      return material
          .bodies(collection, steps.stream().filter(step -> step.kind().brings()))
          .iterator();
    }

    private RecordChange changeOrRemoval(
        RosterCollection collection, Step step, @Nullable RecordBody body) {
      if (body == null) {
        removed++;
        return new RecordChange.Removal(step.key());
      }
      changed++;
      return new RecordChange.Change(
          step.key(), step.content(), material.record(collection, body), body);
    }

    private void add(
        RosterCollection collection, Step step, RecordBody body, List<RecordChange> changes) {
      var record = material.record(collection, body);
      var at = Placement.of(record);
      if (only == null || only.coverAddition(at)) {
        changes.add(new RecordChange.Addition(step.key(), step.content(), record, body));
        counted.more(at);
        added++;
      }
    }

    private void goOn() {
      material.run().mustGoOn();
      material.run().progressed();
    }

    private Staging staging() {
      var open = staging;
      if (open == null) {
        open = rosters.stage(material.connection(), material.folder());
        staging = open;
      }
      return open;
    }

    /** Lets readers see it. The very first roster is published though it be empty. */
    private Revision published() {
      goOn();
      if (staging == null && !material.first()) {
        return material.basis();
      }
      staging().complete(this::goOn);
      var revision = staging().revision();
      revisions.keep(
          new RunRevision(material.run().id(), material.connection(), revision, material.basis()));
      staging().publish(material.now());
      return revision;
    }
  }
}
