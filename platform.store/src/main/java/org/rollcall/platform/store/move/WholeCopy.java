package org.rollcall.platform.store.move;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.store.jdbc.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies every table, reads back what was written, and compares. */
public final class WholeCopy {
  private static final Logger LOG = LoggerFactory.getLogger(WholeCopy.class);
  private static final int ROWS_PER_BATCH = 1000;

  private final Side source;
  private final Side target;

  WholeCopy(Side source, Side target) {
    this.source = source;
    this.target = target;
  }

  /** How many tables and rows there were. */
  public record Copied(int tables, long rows) {}

  /** Within the transactions of both sides; whoever began them commits. */
  Copied copy() throws SQLException {
    mustBeOfOneShape();
    var tables = target.tables();
    long rows = 0;
    for (var table : tables) {
      rows += copy(table);
    }
    Sequences.carry(Sequences.of(source), target);
    return new Copied(tables.size(), rows);
  }

  private void mustBeOfOneShape() throws SQLException {
    var tables = target.tables();
    if (!source.steps().equals(target.steps())
        || !List.copyOf(source.tables()).containsAll(tables)) {
      throw new IllegalStateException("the two databases are not of the same shape");
    }
  }

  private long copy(String table) throws SQLException {
    var columns = columns(table);
    var read = new Tally();
    try (var insert = target.connection().prepareStatement(insert(table, columns))) {
      walk(
          source,
          table,
          columns,
          row -> {
            read.add(row);
            add(insert, columns, row);
            if (read.rows() % ROWS_PER_BATCH == 0) {
              insert.executeBatch();
            }
          });
      insert.executeBatch();
    }
    var written = new Tally();
    walk(target, table, columns, written::add);
    if (!read.sameAs(written)) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "The table %s was not copied faithfully: %,d rows were read and %,d written. Nothing was changed; the operator must look at the disks and try again."
              .formatted(table, read.rows(), written.rows()));
    }
    LOG.info("Table {}: {} rows copied and compared", table, read.rows());
    return read.rows();
  }

  private List<Column> columns(String table) throws SQLException {
    var postgres = source.isSqlite() ? target : source;
    var columns = new ArrayList<Column>();
    postgres
        .columns(table)
        .forEach((name, type) -> columns.add(new Column(name, Column.Kind.of(type))));
    if (!source.columns(table).keySet().equals(target.columns(table).keySet())) {
      throw new IllegalStateException("table " + table + " is not of the same shape in both");
    }
    return columns;
  }

  private static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> '"' + column.name() + '"')
        .collect(Collectors.joining(", "));
  }

  private static String insert(String table, List<Column> columns) {
    return "insert into %s (%s) values (%s)"
        .formatted(table, names(columns), Statements.marks(columns.size()));
  }

  private void add(PreparedStatement insert, List<Column> columns, @Nullable Object[] row)
      throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).write(insert, i + 1, row[i], target.isSqlite());
    }
    insert.addBatch();
  }

  private static void walk(Side side, String table, List<Column> columns, EachRow each)
      throws SQLException {
    try (var statement = side.connection().createStatement()) {
      statement.setFetchSize(ROWS_PER_BATCH);
      try (var rows = statement.executeQuery("select " + names(columns) + " from " + table)) {
        while (rows.next()) {
          var row = new @Nullable Object[columns.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).read(rows, i + 1, side.isSqlite());
          }
          each.take(row);
        }
      }
    }
  }

  @FunctionalInterface
  private interface EachRow {
    void take(@Nullable Object[] row) throws SQLException;
  }
}
