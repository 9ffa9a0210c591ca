package org.rollcall.platform.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.migration.Migration;
import org.rollcall.platform.store.migration.Migrations;

/** A database as an earlier version left it, with a little of everything that there was then. */
public final class OldData {
  private static final List<String> FROM_THE_FIRST =
      List.of(
          "insert into district (name, email_domains, zone, demo) values ('Lakeside', '[]', 'UTC', 0)",
          "insert into account (email, name, role, district_id, disabled, created_at, password)"
              + " values ('pat@example.org', 'Pat', 'ADMIN', 1, 0, 1, 'x')",
          "insert into session values ('t', 1, 1, 2)",
          "insert into connection (district_id, name, connector, settings, addresses, acknowledged,"
              + " created_at) values (1, 'SIS', 'infinite-campus', '{}',"
              + " '{\"version\":\"V1_2\",\"rostering\":\"https://sis.example.org\"}', '[]', 1)",
          "insert into sync_run (connection_id, trigger_kind, state, started_at, ended_at,"
              + " connector_version, sentence) values (1, 'SCHEDULED', 'SUCCEEDED', 1, 2, '1.0', '')",
          "insert into run_collection values (1, 5, 1, 2, 2, 0, 0, 0, 2, 2, 0, 0)",
          "insert into roster_revision values (1, 1, 1, 3)",
          "insert into roster_count values (1, 1, 5, 1)");
  private static final String CREDENTIAL =
      "insert into credential (connection_id, key_id, octets) select id, 'k1', ? from connection";
  private static final String ENROLLMENT =
      "insert into record (connection_id, collection, record_key, since_revision, until_revision,"
          + " content_hash, ref_a, ref_b, body)"
          + " values (1, 6, ?, 1, 9223372036854775807, ?, -7, 8, '{}')";
  private static final String NAME =
      "insert into person_search (connection_id, search_key, record_key, since_revision,"
          + " until_revision, sort_key) values (1, ?, ?, 1, 9223372036854775807, 'lee ann')";
  private static final List<List<String>> ADDED =
      List.of(
          List.of("insert into guide_tick values (1, 'infinite-campus', 's', 1, 'Pat')"),
          List.of(),
          List.of(
              "insert into audit_entry values (1, 1, 'a', 'r', 'o', 'SYNC_ASKED', 1, 's', 'd', 'p',"
                  + " 'h')"),
          List.of("insert into support_consent values (1, 1, 'Pat')"),
          List.of(
              "insert into conformance_report (connection_id, taken_at, body) values (1, 1, '')"),
          List.of());

  /** Up to which step there is a release whose databases are out in the world. */
  public static final int RELEASED = 7;

  private OldData() {}

  /** Brings a database to a step, and fills it. */
  public static void fill(Database database, List<Migration> steps, int step) {
    new Migrations(steps.subList(0, 1), Clock.systemUTC()).apply(database);
    run(database, FROM_THE_FIRST);
    database.write(sql -> sql.update(CREDENTIAL, new byte[] {1, 2, 3}));
    database.write(sql -> sql.update(ENROLLMENT, new byte[16], new byte[16]));
    for (String name : List.of("lee ann", "ann lee")) {
      database.write(sql -> sql.update(NAME, name, new byte[16]));
    }
    for (int i = 2; i <= step; i++) {
      new Migrations(steps.subList(0, i), Clock.systemUTC()).apply(database);
      run(database, ADDED.get(i - 2));
    }
  }

  private static void run(Database database, List<String> statements) {
    database.write(
        sql -> {
          sql.script(statements);
          return true;
        });
  }

  /** Counts what must be there whatever the step it came from. */
  public static String seen(Database database) {
    return database.read(
        sql ->
            ("%d districts, %d accounts, %d connections, %d runs, %d counts, %d secrets,"
                    + " %d complete, %d by class, %d by person, %d names")
                .formatted(
                    count(sql, "district"),
                    count(sql, "account"),
                    count(sql, "connection"),
                    count(sql, "sync_run"),
                    count(sql, "roster_count"),
                    count(sql, "credential_slot where slot = 'CURRENT' and tried = 1"),
                    count(sql, "sync_run where reach = 'COMPLETE'"),
                    count(sql, "enrollment_ref where side = 1 and target = -7"),
                    count(sql, "enrollment_ref where side = 2 and target = 8"),
                    count(sql, "person_text where search_keys = 'ann lee\nlee ann'")));
  }

  private static long count(Statements sql, String table) throws SQLException {
    return sql.first("select count(*) as n from " + table, row -> row.number("n")).orElseThrow();
  }
}
