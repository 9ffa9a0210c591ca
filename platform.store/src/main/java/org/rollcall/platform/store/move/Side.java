package org.rollcall.platform.store.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the two databases, by one connection in one transaction. */
final class Side {
  private static final String SCHEMA_VERSION = "schema_version";

  private final Connection connection;
  private final boolean sqlite;

  private Side(Connection connection, boolean sqlite) {
    this.connection = connection;
    this.sqlite = sqlite;
  }

  static Side sqlite(Connection connection) {
    return new Side(connection, true);
  }

  static Side postgres(Connection connection) {
    return new Side(connection, false);
  }

  Connection connection() {
    return connection;
  }

  boolean isSqlite() {
    return sqlite;
  }

  /** The steps of the schema that it has. */
  List<String> steps() throws SQLException {
    return texts("select name from " + SCHEMA_VERSION + " order by version");
  }

  List<String> texts(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /** All tables of ours, those that others refer to first. */
  List<String> tables() throws SQLException {
    var names =
        texts(
            sqlite
                ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"
                    + " order by name"
                : "select table_name from information_schema.tables where table_schema ="
                    + " current_schema() and table_type = 'BASE TABLE' order by table_name");
    var ordered = new LinkedHashSet<String>();
    for (var name : names) {
      if (!name.equals(SCHEMA_VERSION)) {
        addAfterWhatItRefersTo(name, ordered, new LinkedHashSet<>());
      }
    }
    return List.copyOf(ordered);
  }

  private void addAfterWhatItRefersTo(String table, Set<String> ordered, Set<String> path)
      throws SQLException {
    if (ordered.contains(table) || !path.add(table)) {
      return;
    }
    try (var keys = connection.getMetaData().getImportedKeys(null, schema(), table)) {
      var others = new ArrayList<String>();
      while (keys.next()) {
        others.add(keys.getString("PKTABLE_NAME"));
      }
      for (var other : others) {
        addAfterWhatItRefersTo(other, ordered, path);
      }
    }
    ordered.add(table);
  }

  private @Nullable String schema() throws SQLException {
    return sqlite ? null : connection.getSchema();
  }

  /** The columns of a table by name; only PostgreSQL's types are read. */
  Map<String, String> columns(String table) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    try (var rows = connection.getMetaData().getColumns(null, schema(), table, null)) {
      while (rows.next()) {
        if (rows.getString("TABLE_NAME").equals(table)) {
          columns.put(rows.getString("COLUMN_NAME"), rows.getString("TYPE_NAME"));
        }
      }
    }
    return columns;
  }

  boolean isEmpty(String table) throws SQLException {
    return texts("select 1 from " + table + " limit 1").isEmpty();
  }
}
