package org.rollcall.platform.store.plan;

import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Decision;
import org.rollcall.platform.core.plan.GroupCount;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.PlanKind;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.plan.PlannedChange;
import org.rollcall.platform.core.plan.Plans;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.CollectionCode;
import org.rollcall.platform.store.roster.PlanTraces;

/** Plans in SQL. */
public final class SqlPlans implements Plans {
  private static final int KEYS_PER_QUERY = 200;
  private static final String GROUPED =
      " as place, sum(case when kind = 'ADDITION' then 1 else 0 end) as additions,"
          + " sum(case when kind = 'CHANGE' then 1 else 0 end) as changes,"
          + " sum(case when kind = 'REMOVAL' then 1 else 0 end) as removals,"
          + " sum(suspicious) as suspicious from plan_entry where plan_id = ?"
          + " and generation = ? and conflict = 0";

  private final Database database;

  public SqlPlans(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    return some("id = ?", id.value()).stream().findFirst();
  }

  private List<Plan> some(String condition, Object... parameters) {
    return database.read(
        sql ->
            sql.list(
                "select * from plan where " + condition,
                row -> PlanRows.read(sql, row),
                parameters));
  }

  @Override
  public List<Plan> latest(ConnectionId connection, int limit) {
    return some("connection_id = ? order by id desc limit ?", connection.value(), limit);
  }

  @Override
  public Optional<Plan> waiting(ConnectionId connection) {
    return some(
            "connection_id = ? and kind = ? and state = ? order by id desc limit 1",
            connection.value(),
            PlanKind.HELD.name(),
            PlanState.OPEN.name())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<PlanId> ofRun(SyncRunId run) {
    return database.read(
        sql ->
            sql.first(
                "select plan_id from plan_run where run_id = ? order by plan_id desc limit 1",
                row -> new PlanId(row.number("plan_id")),
                run.value()));
  }

  @Override
  public Plan begin(Plan draft) {
    var id =
        database.write(
            sql -> {
              long number = PlanRows.begin(sql, draft);
              PlanRows.keepWhatBelongs(sql, draft, number);
              return new PlanId(number);
            });
    return find(id).orElseThrow();
  }

  @Override
  public void update(Plan plan) {
    database.write(
        sql -> {
          PlanRows.update(sql, plan);
          PlanRows.keepWhatBelongs(sql, plan, plan.id().value());
          return plan;
        });
  }

  @Override
  public void add(PlanId plan, int generation, List<PlannedChange> entries) {
    database.write(
        sql -> {
          EntryRows.add(sql, plan, generation, entries);
          return plan;
        });
  }

  @Override
  public void deleteOthers(PlanId plan, int generation) {
    PlanTraces.remove(database, "plan_id = ? and generation <> ?", plan.value(), generation);
  }

  @Override
  public Slice<PlannedChange> entries(
      Plan plan, PlanFilter filter, @Nullable String after, int limit) {
    var condition = EntryRows.Condition.of(plan, filter);
    var parameters = new ArrayList<>(condition.parameters());
    parameters.add(number(after));
    parameters.add(limit + 1);
    var found =
        database.read(
            sql ->
                sql.list(
                    "select * from plan_entry where "
                        + condition.sql()
                        + " and id > ? order by id limit ?",
                    EntryRows::read,
                    parameters.toArray()));
    if (found.size() <= limit) {
      return new Slice<>(found, null);
    }
    var items = found.subList(0, limit);
    return new Slice<>(items, Long.toString(items.get(limit - 1).number()));
  }

  private static long number(@Nullable String after) {
    return after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
  }

  @Override
  public List<PlannedChange> byKey(
      Plan plan, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return database.read(
        sql ->
            sql.list(
                "select * from plan_entry where plan_id = ? and generation = ? and collection = ?"
                    + " and record_key > ? order by record_key limit ?",
                EntryRows::read,
                plan.id().value(),
                plan.generation(),
                CollectionCode.of(collection),
                after == null ? new byte[0] : after.bytes(),
                limit));
  }

  @Override
  public Map<SourcedId, String> titles(
      PlanId plan, int generation, RosterCollection collection, Collection<SourcedId> ids) {
    var all = List.copyOf(ids);
    var found = new java.util.HashMap<SourcedId, String>();
    for (int from = 0; from < all.size(); from += KEYS_PER_QUERY) {
      var some = all.subList(from, Math.min(all.size(), from + KEYS_PER_QUERY));
      var parameters = new ArrayList<Object>();
      Collections.addAll(parameters, plan.value(), generation, CollectionCode.of(collection));
      some.forEach(id -> parameters.add(RecordKey.of(id).bytes()));
      var marks = Statements.marks(some.size());
      found.putAll(
          database
              .read(
                  sql ->
                      sql.list(
                          "select sourced_id, title from plan_entry where plan_id = ?"
                              + " and generation = ? and collection = ? and record_key in ("
                              + marks
                              + ")",
                          row -> Map.entry(SourcedId.of(row.text("sourced_id")), row.text("title")),
                          parameters.toArray()))
              .stream()
              .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
    return found;
  }

  @Override
  public List<GroupCount> bySchool(Plan plan) {
    return database.read(
        sql ->
            sql.list(
                "select school" + GROUPED + " group by school order by 5 desc, 4 desc, 1",
                SqlPlans::group,
                plan.id().value(),
                plan.generation()));
  }

  @Override
  public List<GroupCount> byClass(Plan plan, @Nullable SourcedId school, int limit) {
    var parameters = new ArrayList<Object>(List.of(plan.id().value(), plan.generation()));
    if (school != null) {
      parameters.add(school.value());
    }
    parameters.add(limit);
    return database.read(
        sql ->
            sql.list(
                "select class"
                    + GROUPED
                    + " and class <> ''"
                    + (school == null ? "" : " and school = ?")
                    + " group by class order by 5 desc, 4 desc, 1 limit ?",
                SqlPlans::group,
                parameters.toArray()));
  }

  private static GroupCount group(Row row) throws SQLException {
    return new GroupCount(
        PlanRows.id(row.text("place")),
        "",
        row.number("additions"),
        row.number("changes"),
        row.number("removals"),
        row.number("suspicious"));
  }

  @Override
  public List<Decision> decisions(PlanId plan) {
    return database.read(sql -> DecisionRows.of(sql, plan));
  }

  @Override
  public void decide(Decision decision) {
    database.write(sql -> DecisionRows.add(sql, decision));
  }

  @Override
  public void forget(Instant before) {
    var gone =
        database.read(
            sql ->
                sql.list(
                    "select id from plan where (closed_at is not null and closed_at < ?)"
                        + " or (kind <> 'HELD' and made_at < ?)",
                    row -> row.number("id"),
                    before,
                    before));
    for (var id : gone) {
      PlanTraces.remove(database, "plan_id = ?", id);
      database.write(sql -> sql.update("delete from plan where id = ?", id));
    }
  }
}
