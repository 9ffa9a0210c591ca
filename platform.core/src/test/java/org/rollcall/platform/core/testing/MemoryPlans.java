package org.rollcall.platform.core.testing;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Decision;
import org.rollcall.platform.core.plan.GroupCount;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.PlannedChange;
import org.rollcall.platform.core.plan.Plans;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;

/** Plans in memory; groups and filters are the business of SQL. */
final class MemoryPlans implements Plans {
  private record Making(PlanId plan, int generation) {}

  private final Map<Long, Plan> all = new TreeMap<>(Comparator.reverseOrder());
  private final Map<Making, List<PlannedChange>> entries = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();

  @Override
  public synchronized Optional<Plan> find(PlanId id) {
    return Optional.ofNullable(all.get(id.value()));
  }

  @Override
  public synchronized List<Plan> latest(ConnectionId connection, int limit) {
    return all.values().stream().limit(limit).toList();
  }

  @Override
  public synchronized Optional<Plan> waiting(ConnectionId connection) {
    return all.values().stream().filter(Plan::waits).findFirst();
  }

  @Override
  public synchronized Optional<PlanId> ofRun(SyncRunId run) {
    return all.values().stream().filter(plan -> plan.run().equals(run)).map(Plan::id).findFirst();
  }

  @Override
  public synchronized Plan begin(Plan draft) {
    var plan =
        new Plan(
            new PlanId(all.size() + 1L),
            draft.connection(),
            draft.kind(),
            draft.state(),
            draft.run(),
            draft.since(),
            draft.made(),
            draft.basis(),
            draft.generation(),
            draft.counts(),
            draft.alarms(),
            draft.furtherAlarms(),
            draft.sentence(),
            draft.closed(),
            draft.closedBy());
    update(plan);
    return plan;
  }

  @Override
  public synchronized void update(Plan plan) {
    all.put(plan.id().value(), plan);
  }

  @Override
  public synchronized void add(PlanId plan, int generation, List<PlannedChange> some) {
    made(plan, generation).addAll(some);
  }

  private List<PlannedChange> made(PlanId plan, int generation) {
    return entries.computeIfAbsent(new Making(plan, generation), any -> new ArrayList<>());
  }

  @Override
  public synchronized void deleteOthers(PlanId plan, int generation) {
    entries
        .keySet()
        .removeIf(making -> making.plan().equals(plan) && making.generation() != generation);
  }

  @Override
  public synchronized Slice<PlannedChange> entries(
      Plan plan, PlanFilter filter, @Nullable String after, int limit) {
    return new Slice<>(made(plan.id(), plan.generation()), null);
  }

  @Override
  public synchronized List<PlannedChange> byKey(
      Plan plan, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return made(plan.id(), plan.generation()).stream()
        .filter(it -> it.type().collection() == collection)
        .filter(it -> after == null || it.key().compareTo(after) > 0)
        .sorted(Comparator.comparing(PlannedChange::key))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<SourcedId, String> titles(
      PlanId plan, int generation, RosterCollection collection, Collection<SourcedId> ids) {
    return made(plan, generation).stream()
        .filter(it -> it.type().collection() == collection && ids.contains(it.id()))
        .collect(toMap(PlannedChange::id, PlannedChange::title));
  }

  @Override
  public List<GroupCount> bySchool(Plan plan) {
    return List.of();
  }

  @Override
  public List<GroupCount> byClass(Plan plan, @Nullable SourcedId school, int limit) {
    return List.of();
  }

  @Override
  public synchronized List<Decision> decisions(PlanId plan) {
    return decisions.stream().filter(it -> it.plan().equals(plan)).toList();
  }

  @Override
  public synchronized void decide(Decision decision) {
    decisions.add(decision);
  }

  @Override
  public void forget(Instant before) {}
}
