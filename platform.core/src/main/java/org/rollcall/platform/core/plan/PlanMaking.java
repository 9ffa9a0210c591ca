package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordKey;

/** Writes what a change set would do as entries of a plan that a person can read. */
final class PlanMaking {
  private static final int AT_ONCE = 1_000;

  private final StoredRecords records;
  private final Plans plans;
  private final Names names;

  PlanMaking(StoredRecords records, Plans plans) {
    this.records = records;
    this.plans = plans;
    this.names = new Names(records);
  }

  /** What a plan would hold: everything but what was applied already because it was approved. */
  PlanCounts write(
      RunMaterial material, Judgement judgement, Approvals applied, PlanId plan, int generation) {
    var work = new Work(material, judgement, applied, plan, generation);
    for (var collection : material.changes().collections()) {
      work.write(collection);
    }
    return work.counts();
  }

  private final class Work {
    private final RunMaterial material;
    private final Judgement judgement;
    private final Approvals applied;
    private final PlanId plan;
    private final int generation;
    private final EndedTerms terms;
    private final KindCounts kinds = new KindCounts();
    private long suspended;
    private long ended;

    Work(
        RunMaterial material, Judgement judgement, Approvals applied, PlanId plan, int generation) {
      this.material = material;
      this.judgement = judgement;
      this.applied = applied;
      this.plan = plan;
      this.generation = generation;
      this.terms =
          new EndedTerms(records, material.connection(), material.basis(), material.today());
    }

    PlanCounts counts() {
      return kinds.with(suspended, ended, 0);
    }

    void write(RosterCollection collection) {
      var walk = applied.walk(collection);
      material
          .changes()
          .chunks(
              collection,
              AT_ONCE,
              step -> step.kind().shown(),
              steps -> {
                material.run().mustGoOn();
                write(collection, steps, walk);
                material.run().progressed();
              });
    }

    private void write(RosterCollection collection, List<Step> steps, Approvals.Walk walk) {
      var stored = stored(collection, steps);
      var over = terms.among(stored.values());
      var rows = new ArrayList<Row>(steps.size());
      for (var step : steps) {
        var row = row(collection, step, stored.get(step.key()));
        if (row != null && !isApplied(row, walk)) {
          rows.add(row);
        }
      }
      var titles = new EnrollmentTitles(rows);
      var entries = new ArrayList<PlannedChange>(rows.size());
      for (var row : rows) {
        entries.add(entry(row, titles, over.contains(row.shown().sourcedId())));
      }
      if (!entries.isEmpty()) {
        plans.add(plan, generation, entries);
      }
    }

    private Map<RecordKey, RosterRecord> stored(RosterCollection collection, List<Step> steps) {
      var keys =
          steps.stream().filter(step -> step.kind() != Step.Kind.ADD).map(Step::key).toList();
      return records.find(material.connection(), material.basis(), collection, keys);
    }

    private @Nullable Row row(RosterCollection collection, Step step, @Nullable RosterRecord old) {
      var kind = step.kind().change();
      if (kind == ChangeKind.REMOVAL) {
        return old == null ? null : new Row(step, kind, old, Placement.of(old), null);
      }
      var body = material.body(collection, step);
      var record = material.record(collection, body);
      return new Row(step, kind, record, Placement.of(old == null ? record : old), body);
    }

    private boolean isApplied(Row row, Approvals.Walk walk) {
      return row.kind() == ChangeKind.ADDITION
          ? applied.coverAddition(row.at())
          : walk.approves(row.kind(), row.step().key());
    }

    private PlannedChange entry(Row row, EnrollmentTitles titles, boolean over) {
      var kind = row.kind();
      boolean isEnded = over && kind == ChangeKind.REMOVAL;
      boolean judged = kind == ChangeKind.CHANGE || row.step().kind().loses();
      var title = titles.of(row.shown());
      kinds.count(kind);
      suspended += row.step().kind().suspends() ? 1 : 0;
      ended += isEnded ? 1 : 0;
      return new PlannedChange(
          0,
          kind,
          reason(row.step().kind()),
          row.at().group().type(),
          row.shown().sourcedId(),
          title,
          Titles.searched(row.shown(), title),
          row.at().group().school(),
          row.at().schoolClass(),
          row.at().person(),
          isEnded,
          judged && !isEnded && judgement.suspects(kind, row.at()),
          false,
          row.step().content(),
          row.body());
    }

    /** What enrollments are called: whom they enroll, and in what. */
    private final class EnrollmentTitles {
      private final Map<SourcedId, String> people;
      private final Map<SourcedId, String> classes;

      EnrollmentTitles(List<Row> rows) {
        var users = new HashSet<SourcedId>();
        var attended = new HashSet<SourcedId>();
        for (var row : rows) {
          if (row.shown() instanceof Enrollment it) {
            users.add(it.user());
            attended.add(it.schoolClass());
          } else if (row.shown() instanceof Demographics it) {
            users.add(it.sourcedId());
          }
        }
        people = names(RosterCollection.USERS, users);
        classes = names(RosterCollection.CLASSES, attended);
      }

      String of(RosterRecord record) {
        if (record instanceof Enrollment it) {
          return people.getOrDefault(it.user(), it.user().value())
              + " in "
              + classes.getOrDefault(it.schoolClass(), it.schoolClass().value())
              + " ("
              + it.role().token()
              + ")";
        }
        var own = Titles.of(record);
        return people.getOrDefault(record.sourcedId(), own);
      }
    }

    /** From the stored roster, and for those who are new from the plan itself. */
    private Map<SourcedId, String> names(RosterCollection collection, Set<SourcedId> ids) {
      var found =
          new HashMap<>(names.find(material.connection(), material.basis(), collection, ids));
      var left = new HashSet<>(ids);
      left.removeAll(found.keySet());
      if (!left.isEmpty()) {
        found.putAll(plans.titles(plan, generation, collection, left));
      }
      return found;
    }
  }

  private static @Nullable RemovalReason reason(Step.Kind kind) {
    return switch (kind) {
      case MISS, MISS_HELD -> RemovalReason.MISSING;
      case REMOVE_DUE -> RemovalReason.GRACE_OVER;
      case REMOVE_MARKED, REMOVE_MARKED_MISSING -> RemovalReason.MARKED;
      case SUSPEND -> RemovalReason.SUSPENDED;
      case SUSPEND_MARKED, SUSPEND_MARKED_MISSING -> RemovalReason.MARKED_SUSPENDED;
      case ADD, CHANGE, LIFT, SUSPECT, RETURN, ACQUIT, HOLD, HOLD_MISSING -> null;
    };
  }

  /** One entry in the making; shown is the record as it would be, or as it was when it goes. */
  private record Row(
      Step step, ChangeKind kind, RosterRecord shown, Placement at, @Nullable RecordBody body) {}
}
