package org.rollcall.platform.store.move;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The highest identifier that was ever given in each table: none is given twice. */
final class Sequences {
  private Sequences() {}

  static Map<String, Long> of(Side side) throws SQLException {
    return side.isSqlite() ? ofSqlite(side) : ofPostgres(side);
  }

  private static Map<String, Long> ofSqlite(Side side) throws SQLException {
    var given = new HashMap<String, Long>();
    try (var statement = side.connection().createStatement();
        var rows = statement.executeQuery("select name, seq from sqlite_sequence")) {
      while (rows.next()) {
        given.put(rows.getString(1), rows.getLong(2));
      }
    }
    return given;
  }

  private static Map<String, Long> ofPostgres(Side side) throws SQLException {
    var given = new HashMap<String, Long>();
    for (var name : identities(side).entrySet()) {
      try (var statement = side.connection().createStatement();
          var rows =
              statement.executeQuery(
                  "select case when is_called then last_value else last_value - 1 end from "
                      + name.getValue())) {
        rows.next();
        given.put(name.getKey(), rows.getLong(1));
      }
    }
    return given;
  }

  /** The sequence of each table that has one. */
  private static Map<String, String> identities(Side side) throws SQLException {
    var found = new HashMap<String, String>();
    try (var statement = side.connection().createStatement();
        var rows =
            statement.executeQuery(
                "select table_name, pg_get_serial_sequence(quote_ident(table_name), column_name)"
                    + " from information_schema.columns where table_schema = current_schema()"
                    + " and is_identity = 'YES'")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  static void carry(Map<String, Long> given, Side target) throws SQLException {
    if (target.isSqlite()) {
      intoSqlite(given, target);
    } else {
      intoPostgres(given, target);
    }
  }

  private static void intoSqlite(Map<String, Long> given, Side target) throws SQLException {
    var kept = ofSqlite(target);
    try (var insert =
            target
                .connection()
                .prepareStatement("insert into sqlite_sequence (seq, name) values (?, ?)");
        var update =
            target
                .connection()
                .prepareStatement("update sqlite_sequence set seq = max(seq, ?) where name = ?")) {
      for (var entry : given.entrySet()) {
        var statement = kept.containsKey(entry.getKey()) ? update : insert;
        statement.setLong(1, entry.getValue());
        statement.setString(2, entry.getKey());
        statement.executeUpdate();
      }
    }
  }

  private static void intoPostgres(Map<String, Long> given, Side target) throws SQLException {
    for (var identity : identities(target).entrySet()) {
      var table = identity.getKey();
      try (var statement =
          target
              .connection()
              .prepareStatement(
                  "select setval(?, greatest(?, (select coalesce(max(id), 0) from "
                      + table
                      + ")) + 1, false)")) {
        statement.setString(1, identity.getValue());
        statement.setLong(2, given.getOrDefault(table, 0L));
        statement.execute();
      }
    }
  }
}
