package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditEntries;
import org.rollcall.platform.core.audit.AuditEntry;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** The audit log's entries in SQL. */
public final class SqlAuditEntries implements AuditEntries {
  private static final String COLUMNS =
      "sequence, at, actor, role, origin, action, district_id, subject, detail, previous, hash";
  private static final String SELECT = "select " + COLUMNS + " from audit_entry";

  private final Database database;

  public SqlAuditEntries(Database database) {
    this.database = database;
  }

  @Override
  public AuditEntry append(Function<Optional<AuditEntry>, AuditEntry> next) {
    return database.write(
        sql -> {
          var entry = next.apply(last(sql));
          sql.update(
              "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              values(entry));
          return entry;
        });
  }

  @Override
  public Optional<AuditEntry> last() {
    return database.read(SqlAuditEntries::last);
  }

  private static Optional<AuditEntry> last(Statements sql) throws SQLException {
    return sql.first(SELECT + " order by sequence desc limit 1", SqlAuditEntries::entry);
  }

  @Override
  public Optional<AuditEntry> at(long sequence) {
    return database.read(
        sql -> sql.first(SELECT + " where sequence = ?", SqlAuditEntries::entry, sequence));
  }

  @Override
  public List<AuditEntry> find(AuditFilter filter, int limit) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<@Nullable Object>();
    if (filter.before() != null) {
      conditions.add("sequence < ?");
      parameters.add(filter.before());
    }
    if (filter.since() != null) {
      conditions.add("at >= ?");
      parameters.add(filter.since());
    }
    if (filter.until() != null) {
      conditions.add("at < ?");
      parameters.add(filter.until());
    }
    if (filter.action() != null) {
      conditions.add("action = ?");
      parameters.add(filter.action().name());
    }
    if (filter.district() != null) {
      conditions.add("district_id = ?");
      parameters.add(filter.district().value());
    }
    if (!filter.subject().isEmpty()) {
      conditions.add("subject = ?");
      parameters.add(filter.subject());
    }
    if (!filter.actor().isEmpty()) {
      conditions.add("lower(actor) like lower(?) escape '!'");
      parameters.add("%" + filter.actor().replaceAll("[!%_]", "!$0") + "%");
    }
    parameters.add(limit);
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return database.read(
        sql ->
            sql.list(
                SELECT + where + " order by sequence desc limit ?",
                SqlAuditEntries::entry,
                parameters.toArray()));
  }

  @Override
  public List<AuditEntry> after(long sequence, int limit) {
    return database.read(
        sql ->
            sql.list(
                SELECT + " where sequence > ? order by sequence limit ?",
                SqlAuditEntries::entry,
                sequence,
                limit));
  }

  private static AuditEntry entry(Row row) throws SQLException {
    var district = row.optionalNumber("district_id");
    return new AuditEntry(
        row.number("sequence"),
        row.moment("at"),
        row.text("actor"),
        row.text("role"),
        row.text("origin"),
        AuditAction.valueOf(row.text("action")),
        district == null ? null : new DistrictId(district),
        row.text("subject"),
        row.text("detail"),
        row.text("previous"),
        row.text("hash"));
  }

  private static @Nullable Object[] values(AuditEntry entry) {
    var district = entry.district();
    return new @Nullable Object[] {
      entry.sequence(),
      entry.at(),
      entry.actor(),
      entry.role(),
      entry.from(),
      entry.action().name(),
      district == null ? null : district.value(),
      entry.subject(),
      entry.detail(),
      entry.previous(),
      entry.hash()
    };
  }
}
