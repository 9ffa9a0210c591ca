package org.rollcall.platform.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Statements over one database connection. Parameters are numbers, text, octets, moments, flags and
 * null.
 */
public final class Statements {
  private static final int ROWS_PER_BATCH = 1000;

  private final Connection connection;
  private final Dialect dialect;

  public Statements(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** As many question marks as there are values, for a list of them in a statement. */
  public static String marks(int values) {
    return String.join(", ", Collections.nCopies(values, "?"));
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters)
      throws SQLException {
    try (var statement = prepare(sql, parameters);
        var results = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      var row = new Row(results);
      while (results.next()) {
        rows.add(mapper.map(row));
      }
      return rows;
    }
  }

  /** The first row of a query, or of what an insert returns. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters)
      throws SQLException {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  /** Runs a statement and counts the rows it touched. */
  public int update(String sql, @Nullable Object... parameters) throws SQLException {
    try (var statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** Runs a statement once for every row of parameters and counts the rows it touched. */
  public int batch(String sql, Iterable<@Nullable Object[]> rows) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      int touched = 0;
      int waiting = 0;
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
        if (++waiting == ROWS_PER_BATCH) {
          touched += IntStream.of(statement.executeBatch()).sum();
          waiting = 0;
        }
      }
      return waiting == 0 ? touched : touched + IntStream.of(statement.executeBatch()).sum();
    }
  }

  /**
   * In a transaction: puts many rows into a table, as fast as the database can.
   *
   * @param shared the values in which all of them are alike
   */
  public int insert(ManyRows many, @Nullable Object[] shared, Iterable<@Nullable Object[]> rows)
      throws SQLException {
    return rows.iterator().hasNext() ? dialect.insert(connection, many, shared, rows) : 0;
  }

  /** In a transaction: numbers for the column id that no row of a table has had yet, ascending. */
  public long[] newIds(String table, int count) throws SQLException {
    return count == 0 ? new long[0] : dialect.newIds(connection, table, count);
  }

  /**
   * In a transaction: lets the database plan by what is in tables now.
   *
   * @param rows how many came into the first of the tables since it last did
   */
  public void grown(List<String> tables, long rows) throws SQLException {
    dialect.grown(connection, tables, rows);
  }

  /** Runs statements of a script one after another. */
  public void script(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** In a transaction over everything: keeps out those who write one connection's roster, too. */
  public void lockRoster(long roster) throws SQLException {
    dialect.lock(connection, roster, true);
  }

  /** In a transaction: what is deleted from here on is overwritten, where the database can. */
  public void beginErasing() throws SQLException {
    var said = dialect.beforeErasing();
    if (!said.isEmpty()) {
      script(List.of(said));
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object[] parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      bind(statement, parameters);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bind(statement, i + 1, parameters[i]);
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof String text) {
      statement.setString(index, storable(text));
    } else if (value instanceof byte[] octets) {
      statement.setBytes(index, octets);
    } else if (value instanceof Utf8 text) {
      statement.setBytes(index, text.octets());
    } else if (value instanceof Instant moment) {
      statement.setLong(index, moment.toEpochMilli());
    } else if (value instanceof Boolean flag) {
      statement.setInt(index, flag ? 1 : 0);
    } else if (value == null) {
      statement.setNull(index, Types.NULL);
    } else {
      throw new IllegalArgumentException("no column takes a " + value.getClass().getName());
    }
  }

  /** PostgreSQL keeps no NUL in a text; both keep the sign for what could not be read instead. */
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
