package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Looks at what a change set would change and remove, some records at a time, and asks the guard.
 * Additions are not looked at.
 */
final class Judging {
  private static final int AT_ONCE = 1_000;
  private static final int CLASSES_AT_ONCE = 200;

  private final StoredRecords records;
  private final GuardSettings settings;
  private final Names names;

  Judging(StoredRecords records, GuardSettings settings) {
    this.records = records;
    this.settings = settings;
    this.names = new Names(records);
  }

  /** Judges what is not approved. */
  Judgement judge(RunMaterial material, Map<SchoolGroup, Long> before, Approvals approvals) {
    var look = new Look(material, before, approvals);
    for (var collection : material.changes().collections()) {
      look.at(collection);
    }
    // What leaves the scope is not lost: the guard compares with what is left within it.
    var guard = new RemovalGuard(settings.limits(material.connection()), look.within.counts());
    var alarms = new ArrayList<Alarm>(guard.onSchools(look.losses));
    alarms.addAll(onClasses(material, guard, look.losses));
    if (material.complete()) {
      alarms.addAll(
          guard.onCollections(
              material.pulled().keySet(),
              material::size,
              collection -> look.approved.getOrDefault(collection, 0L),
              look.losses));
    }
    return judgement(material, alarms, look.tallies);
  }

  private List<Alarm> onClasses(RunMaterial material, RemovalGuard guard, Losses losses) {
    var alarms = new ArrayList<Alarm>();
    var doubtful = List.copyOf(guard.doubtful(losses));
    for (int from = 0; from < doubtful.size(); from += CLASSES_AT_ONCE) {
      var some = doubtful.subList(from, Math.min(doubtful.size(), from + CLASSES_AT_ONCE));
      var sizes = records.members(material.connection(), material.basis(), some);
      alarms.addAll(guard.onClasses(losses, sizes));
    }
    return alarms;
  }

  private Judgement judgement(RunMaterial material, List<Alarm> alarms, Tallies tallies) {
    var left = new ArrayList<Alarm>();
    var used = new ArrayList<RaisedLimit>();
    var raised = alarms.isEmpty() ? List.<RaisedLimit>of() : raised(material);
    for (var alarm : alarms) {
      var letting = raised.stream().filter(limit -> limit.lets(alarm)).findFirst();
      letting.filter(limit -> !used.contains(limit)).ifPresent(used::add);
      if (letting.isEmpty()) {
        left.add(alarm);
      }
    }
    var named = names.of(material.connection(), material.basis(), RemovalGuard.sorted(left));
    return new Judgement(named, used, tallies);
  }

  private List<RaisedLimit> raised(RunMaterial material) {
    return settings.raised(material.connection()).stream()
        .filter(limit -> limit.counts(material.now()))
        .toList();
  }

  /** One walk through the change set. */
  private final class Look {
    private final RunMaterial material;
    private final Tallies tallies;
    private final Tallies within;
    private final Approvals approvals;
    private final EndedTerms terms;
    private final Losses losses = new Losses();
    private final Map<RosterCollection, Long> approved = new EnumMap<>(RosterCollection.class);

    Look(RunMaterial material, Map<SchoolGroup, Long> before, Approvals approvals) {
      this.material = material;
      this.tallies = new Tallies(before);
      this.within = new Tallies(before);
      this.approvals = approvals;
      this.terms =
          new EndedTerms(records, material.connection(), material.basis(), material.today());
    }

    void at(RosterCollection collection) {
      var walk = approvals.walk(collection);
      material
          .changes()
          .chunks(
              collection,
              AT_ONCE,
              step -> step.kind().judged(),
              steps -> {
                material.run().mustGoOn();
                var stored = stored(collection, steps);
                var ended = terms.among(stored.values());
                for (var step : steps) {
                  var old = stored.get(step.key());
                  if (old != null) {
                    look(collection, step, old, ended.contains(old.sourcedId()), walk);
                  }
                }
                material.run().progressed();
              });
    }

    private Map<RecordKey, RosterRecord> stored(RosterCollection collection, List<Step> steps) {
      var keys = steps.stream().map(Step::key).toList();
      return records.find(material.connection(), material.basis(), collection, keys);
    }

    private void look(
        RosterCollection collection,
        Step step,
        RosterRecord old,
        boolean ended,
        Approvals.Walk walk) {
      var at = Placement.of(old);
      var kind = step.kind();
      if (kind == Step.Kind.HOLD) {
        tallies.fewer(at);
        within.fewer(at);
        losses.leaveAnyway(at);
      } else if (kind.loses()) {
        if (kind == Step.Kind.MISS_HELD) {
          // It counted as outside the scope: what is lost of it is judged against what it was.
          within.more(at);
        } else {
          tallies.fewer(at);
        }
        if (walk.approves(ChangeKind.REMOVAL, step.key())) {
          approved.merge(collection, 1L, Long::sum);
          losses.leaveAnyway(at);
        } else if (ended) {
          losses.end(at);
        } else {
          losses.remove(at);
        }
      } else if (kind == Step.Kind.CHANGE) {
        tallies.fewer(at);
        var now = material.record(collection, material.body(collection, step));
        tallies.more(Placement.of(now));
        if (!walk.approves(ChangeKind.CHANGE, step.key())) {
          losses.change(at);
        }
      } else if (kind == Step.Kind.RETURN) {
        tallies.more(at);
      } else {
        // Its grace is over: it was judged, and taken out of the tallies, when it was first
        // missing.
        losses.leaveAnyway(at);
      }
    }
  }
}
