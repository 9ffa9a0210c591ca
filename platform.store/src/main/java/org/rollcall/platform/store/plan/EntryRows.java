package org.rollcall.platform.store.plan;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.PlannedChange;
import org.rollcall.platform.core.plan.RemovalReason;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.CollectionCode;

/** The entries of plans as rows. */
final class EntryRows {
  private EntryRows() {}

  static void add(Statements sql, PlanId plan, int generation, List<PlannedChange> entries)
      throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>(entries.size());
    for (var it : entries) {
      var after = it.after();
      rows.add(
          new @Nullable Object[] {
            plan.value(),
            generation,
            CollectionCode.of(it.type().collection()),
            it.key().bytes(),
            it.kind().name(),
            it.reason() == null ? null : it.reason().name(),
            it.type().name(),
            it.id().value(),
            it.title(),
            it.searched(),
            text(it.school()),
            text(it.schoolClass()),
            text(it.person()),
            it.ended(),
            it.suspicious(),
            it.conflict(),
            it.content().bytes(),
            after == null ? null : after.text()
          });
    }
    sql.batch(
        "insert into plan_entry (plan_id, generation, collection, record_key, kind, reason, type,"
            + " sourced_id, title, searched, school, class, person, ended, suspicious, conflict,"
            + " content_hash, body)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static String text(@Nullable SourcedId id) {
    return id == null ? "" : id.value();
  }

  static PlannedChange read(Row row) throws SQLException {
    var reason = row.optionalText("reason");
    var body = row.optionalText("body");
    return new PlannedChange(
        row.number("id"),
        ChangeKind.valueOf(row.text("kind")),
        reason == null ? null : RemovalReason.valueOf(reason),
        RosterType.valueOf(row.text("type")),
        SourcedId.of(row.text("sourced_id")),
        row.text("title"),
        row.text("searched"),
        PlanRows.id(row.text("school")),
        PlanRows.id(row.text("class")),
        PlanRows.id(row.text("person")),
        row.flag("ended"),
        row.flag("suspicious"),
        row.flag("conflict"),
        ContentHash.ofBytes(row.octets("content_hash")),
        body == null ? null : new RecordBody(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** What a filter lets through, as SQL with its parameters. */
  record Condition(String sql, List<@Nullable Object> parameters) {
    static Condition of(Plan plan, PlanFilter filter) {
      var sql = new StringBuilder("plan_id = ? and generation = ?");
      var parameters = new ArrayList<@Nullable Object>();
      parameters.add(plan.id().value());
      parameters.add(plan.generation());
      equal(sql, parameters, "kind", filter.kind() == null ? null : filter.kind().name());
      equal(sql, parameters, "type", filter.type() == null ? null : filter.type().name());
      equal(sql, parameters, "school", PlanRows.column(filter.school()));
      equal(sql, parameters, "class", PlanRows.column(filter.schoolClass()));
      for (var word : filter.text().toLowerCase(Locale.ROOT).split("\\s+")) {
        if (!word.isEmpty()) {
          sql.append(" and searched like ? escape '!'");
          parameters.add("%" + word.replaceAll("([!%_])", "!$1") + "%");
        }
      }
      if (filter.suspicious()) {
        sql.append(" and suspicious = 1");
      }
      if (filter.conflicts()) {
        sql.append(" and conflict = 1");
      }
      return new Condition(sql.toString(), parameters);
    }

    private static void equal(
        StringBuilder sql,
        List<@Nullable Object> parameters,
        String column,
        @Nullable String value) {
      if (value != null) {
        sql.append(" and ").append(column).append(" = ?");
        parameters.add(value);
      }
    }
  }
}
