package org.rollcall.platform.core.plan;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Slice;

/** Turns what is kept of plans into what a person reads. */
final class PlanReading {
  private final GuardPorts ports;
  private final Names names;
  private final RecordCodec codec = new RecordCodec();

  PlanReading(GuardPorts ports) {
    this.ports = ports;
    this.names = new Names(ports.records());
  }

  Slice<PlanEntry> entries(Plan plan, PlanFilter filter, @Nullable String after, int limit) {
    var slice = ports.plans().entries(plan, filter, after, limit);
    var schools = new HashSet<SourcedId>();
    var classes = new HashSet<SourcedId>();
    for (var it : slice.items()) {
      Stream.ofNullable(it.school()).forEach(schools::add);
      Stream.ofNullable(it.schoolClass()).forEach(classes::add);
    }
    var schoolNames = names(plan, RosterCollection.ORGS, schools);
    var classNames = names(plan, RosterCollection.CLASSES, classes);
    var decisions = ports.plans().decisions(plan.id());
    var before = before(plan, slice.items());
    var entries = new ArrayList<PlanEntry>();
    for (var it : slice.items()) {
      entries.add(entry(plan, it, schoolNames, classNames, decisions, before));
    }
    return new Slice<>(entries, slice.next());
  }

  private PlanEntry entry(
      Plan plan,
      PlannedChange it,
      Map<SourcedId, String> schools,
      Map<SourcedId, String> classes,
      List<Decision> decisions,
      Map<RosterCollection, Map<RecordKey, RosterRecord>> before) {
    var old = before.getOrDefault(it.type().collection(), Map.of()).get(it.key());
    boolean approved =
        decisions.stream()
            .filter(decision -> decision.generation() == plan.generation())
            .anyMatch(
                decision -> decision.scope().covers(it.kind(), it.school(), it.schoolClass()));
    @Nullable RecordBody oldBody = old == null ? null : codec.encode(old);
    return new PlanEntry(
        it.number(),
        it.kind(),
        it.reason(),
        it.type(),
        it.id(),
        it.title(),
        it.school(),
        name(it.school(), schools),
        it.schoolClass(),
        name(it.schoolClass(), classes),
        it.ended(),
        it.suspicious(),
        approved,
        it.conflict(),
        FieldChange.between(oldBody, it.after()));
  }

  /** The old values are those of the revision that the plan was compared with. */
  private Map<RosterCollection, Map<RecordKey, RosterRecord>> before(
      Plan plan, List<PlannedChange> entries) {
    var keys = new EnumMap<RosterCollection, Set<RecordKey>>(RosterCollection.class);
    for (var it : entries) {
      if (it.kind() != ChangeKind.ADDITION) {
        keys.computeIfAbsent(it.type().collection(), any -> new HashSet<>()).add(it.key());
      }
    }
    var before =
        new EnumMap<RosterCollection, Map<RecordKey, RosterRecord>>(RosterCollection.class);
    keys.forEach(
        (collection, some) ->
            before.put(
                collection,
                ports.records().find(plan.connection(), plan.basis(), collection, some)));
    return before;
  }

  private static String name(@Nullable SourcedId id, Map<SourcedId, String> names) {
    return id == null ? "" : names.getOrDefault(id, id.value());
  }

  List<GroupCount> named(Plan plan, RosterCollection collection, List<GroupCount> groups) {
    var ids = groups.stream().map(GroupCount::id).filter(Objects::nonNull).collect(toSet());
    var found = names(plan, collection, ids);
    return groups.stream()
        .map(
            it ->
                new GroupCount(
                    it.id(),
                    name(it.id(), found),
                    it.additions(),
                    it.changes(),
                    it.removals(),
                    it.suspicious()))
        .toList();
  }

  /** By the roster that the plan was compared with, and for what is new by the plan itself. */
  private Map<SourcedId, String> names(Plan plan, RosterCollection collection, Set<SourcedId> ids) {
    var found = new HashMap<>(names.find(plan.connection(), plan.basis(), collection, ids));
    var left = new HashSet<>(ids);
    left.removeAll(found.keySet());
    if (!left.isEmpty()) {
      found.putAll(ports.plans().titles(plan.id(), plan.generation(), collection, left));
    }
    return found;
  }
}
