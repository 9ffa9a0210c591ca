package org.rollcall.platform.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Many rows that are put into a table, as fast as the database can.
 *
 * @param shared the columns in which all rows are alike: their values come once
 * @param columns the other ones, in the order of the values of a row
 * @param utf8 the columns of text whose values come as {@link Utf8}
 */
public record ManyRows(String table, List<String> shared, List<String> columns, Set<String> utf8) {
  public ManyRows {
    shared = List.copyOf(shared);
    columns = List.copyOf(columns);
    utf8 = Set.copyOf(utf8);
  }

  public ManyRows(String table, List<String> shared, List<String> columns) {
    this(table, shared, columns, Set.of());
  }

  /** The statement that puts in some rows; its parameters are the shared ones and then each row. */
  public String insert(int rows) {
    var statement = new StringJoiner(", ", "insert into " + into() + " values ", "");
    int next = shared.size() + 1;
    for (int row = 0; row < rows; row++) {
      statement.add(row(next));
      next += columns.size();
    }
    return statement.toString();
  }

  private String row(int first) {
    var values = new StringJoiner(", ", "(", ")");
    for (int i = 1; i <= shared.size(); i++) {
      values.add("?" + i);
    }
    int next = first;
    for (var column : columns) {
      var value = "?" + next++;
      values.add(utf8.contains(column) ? "cast(" + value + " as text)" : value);
    }
    return values.toString();
  }

  /** The table and its columns, the shared ones first. */
  public String into() {
    return table + " (" + String.join(", ", allColumns()) + ")";
  }

  /** Its columns, the shared ones first. */
  public List<String> allColumns() {
    var all = new ArrayList<>(shared);
    all.addAll(columns);
    return all;
  }
}
