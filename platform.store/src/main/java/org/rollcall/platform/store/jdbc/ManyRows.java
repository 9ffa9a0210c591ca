package org.rollcall.platform.store.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Many rows that are put into a table, as fast as the database can.
 *
 * @param key the columns by which a row may be there already, and is replaced; empty when none is
 */
public record ManyRows(String table, List<String> columns, List<String> key) {
  public ManyRows {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** The statement that puts in one row. */
  public String insert() {
    var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "insert into " + into() + " values (" + marks + ")" + onConflict();
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
