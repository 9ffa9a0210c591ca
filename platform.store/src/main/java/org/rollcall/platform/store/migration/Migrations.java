package org.rollcall.platform.store.migration;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database forward, a transaction per step; refuses one that it does not understand. */
public final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final String TABLE =
      "create table if not exists schema_version (version integer primary key, name text not null,"
          + " checksum text not null, applied_at bigint not null)";

  private final List<Migration> known;
  private final Clock clock;

  /** The known migrations, ascending. */
  public Migrations(List<Migration> known, Clock clock) {
    this.known = List.copyOf(known);
    this.clock = clock;
  }

  /** Applies what is missing. */
  public void apply(Database database) {
    var applied = database.write(this::applied);
    refuseNewer(applied);
    refuseChanged(applied);
    for (Migration migration : known) {
      if (!applied.containsKey(migration.version())
          && database.write(sql -> applyUnlessDone(sql, migration))) {
        LOG.info("Database brought to schema {} ({})", migration.version(), migration.name());
      }
    }
  }

  private Map<Integer, String> applied(Statements sql) throws SQLException {
    sql.script(List.of(TABLE));
    return sql
        .list(
            "select version, checksum from schema_version",
            row -> Map.entry((int) row.number("version"), row.text("checksum")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void refuseNewer(Map<Integer, String> applied) {
    int newest = known.get(known.size() - 1).version();
    applied.keySet().stream()
        .filter(version -> version > newest)
        .max(Integer::compare)
        .ifPresent(
            version -> {
              throw refused(
                  "The database was written by a newer Rollcall (schema "
                      + version
                      + "; this one knows up to "
                      + newest
                      + "). The operator must start that newer version, or restore the back-up"
                      + " taken before the upgrade.");
            });
  }

  private void refuseChanged(Map<Integer, String> applied) {
    for (Migration migration : known) {
      var checksum = applied.get(migration.version());
      if (checksum != null && !checksum.equals(migration.checksum())) {
        throw refused(
            "The database was made by another build of Rollcall: its schema step "
                + migration.version()
                + " differs from this one's. The operator must start the build that made it, or"
                + " restore a back-up.");
      }
    }
  }

  /** Looks again: another node that starts at the same time may have been quicker. */
  private boolean applyUnlessDone(Statements sql, Migration migration) throws SQLException {
    if (applied(sql).containsKey(migration.version())) {
      return false;
    }
    sql.script(migration.statements());
    sql.update(
        "insert into schema_version (version, name, checksum, applied_at) values (?, ?, ?, ?)",
        migration.version(),
        migration.name(),
        migration.checksum(),
        clock.instant());
    return true;
  }

  private static SisException refused(String sentence) {
    return new SisException(FailureKind.STORAGE_UNAVAILABLE, sentence);
  }
}
