package org.rollcall.platform.store.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many rows that are put into a table, as fast as the database can.
 *
 * @param key the columns by which a row may be there already, and is replaced; empty when none is
 * @param utf8 the columns of text whose values come as {@link Utf8}
 */
public record ManyRows(String table, List<String> columns, List<String> key, Set<String> utf8) {
  public ManyRows {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    utf8 = Set.copyOf(utf8);
  }

  public ManyRows(String table, List<String> columns, List<String> key) {
    this(table, columns, key, Set.of());
  }

  /** The statement that puts in some rows. */
  public String insert(int rows) {
    var marks =
        columns.stream()
            .map(column -> utf8.contains(column) ? "cast(? as text)" : "?")
            .collect(Collectors.joining(", "));
    var values = String.join(", ", Collections.nCopies(rows, "(" + marks + ")"));
    return "insert into " + into() + " values " + values + onConflict();
  }

  /** The table and its columns. */
  public String into() {
    return table + " (" + String.join(", ", columns) + ")";
  }

  /** What becomes of a row that is there already; empty when none can be. */
  public String onConflict() {
    if (key.isEmpty()) {
      return "";
    }
    return " on conflict ("
        + String.join(", ", key)
        + ") do update set "
        + columns.stream()
            .filter(column -> !key.contains(column))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
  }
}
