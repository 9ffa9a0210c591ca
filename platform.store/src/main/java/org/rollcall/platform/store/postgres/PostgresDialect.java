package org.rollcall.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.store.jdbc.Dialect;
import org.rollcall.platform.store.jdbc.ManyRows;

/** Reads PostgreSQL's failures, by the five characters of SQLSTATE, and takes its locks. */
final class PostgresDialect implements Dialect {
  /** Rows that few tables of a small district have: the server sees by itself soon enough. */
  private static final long MANY = 10_000;

  /** As autovacuum does by itself, but at once: when a tenth is new. */
  private static final int PART_THAT_COUNTS = 10;

  /** Tells our advisory locks from those of other programs in the same database. */
  static final int LOCKS = 0x526f6c6c;

  private final String where;
  private final ColumnTypes types = new ColumnTypes();

  /**
   * @param where what the server is called in sentences
   */
  PostgresDialect(String where) {
    this.where = where;
  }

  @Override
  public boolean breaksRule(SQLException failure) {
    return state(failure).startsWith("23");
  }

  @Override
  public String sentence(SQLException failure) {
    var state = state(failure);
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> gone();
      case "28" ->
          "PostgreSQL at "
              + where
              + " does not let Rollcall in: the user or the password is wrong, or its pg_hba.conf"
              + " does not allow it. The operator must look at store.user and"
              + " store.passwordFile.";
      default -> byState(state);
    };
  }

  private String byState(String state) {
    return switch (state) {
      case "57P01", "57P02", "57P03", "57P05" -> gone();
      case "3D000" -> "There is no such database at " + where + ". The operator must create it.";
      case "42501" ->
          "The user of Rollcall may not do what it must in the database at "
              + where
              + ". The operator must let it own the database.";
      case "53100" ->
          "The disk of PostgreSQL at "
              + where
              + " is full. Whoever runs that server must free space on it.";
      case "53300" ->
          "PostgreSQL at "
              + where
              + " takes no more connections; each node of Rollcall needs 16. Whoever runs that"
              + " server must raise max_connections.";
      case "25006" ->
          "The database at "
              + where
              + " is read-only, as a standby is. The operator must name the primary in store.url.";
      case "55P03", "57014" ->
          "Something has kept the database at "
              + where
              + " locked for too long. Whoever runs that server must look at its sessions.";
      case "XX001", "XX002" ->
          "The database at "
              + where
              + " is damaged. Whoever runs that server must restore a back-up.";
      default ->
          "The database at "
              + where
              + " cannot be used. The operator must look at that server and at the log.";
    };
  }

  private String gone() {
    return "PostgreSQL at "
        + where
        + " cannot be reached. Whoever runs that server must see that it is back; Rollcall goes on"
        + " by itself then.";
  }

  /** Sought in the causes, too: pools and batches wrap failures. The innermost says most. */
  private static String state(SQLException failure) {
    var found = "";
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        found = sql.getSQLState();
      }
    }
    return found;
  }

  @Override
  public boolean lostConnection(SQLException failure) {
    var state = state(failure);
    return state.startsWith("08") || state.startsWith("57P0");
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public void lock(Connection connection, long number, boolean alone) throws SQLException {
    var lock = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
    try (var statement = connection.prepareStatement("select " + lock + "(?, ?)")) {
      statement.setInt(1, LOCKS);
      statement.setInt(2, (int) number);
      statement.execute();
    }
  }

  @Override
  public int stagersAtOnce() {
    // One process of the server has more to do with a first load than all of Rollcall.
    return 2;
  }

  @Override
  public String littleWrite() {
    // A row that is written as it was: a server whose disk is full, or that only reads, refuses it.
    return "update schema_version set checksum = checksum where version = 1";
  }

  @Override
  public Optional<String> timeQuery() {
    return Optional.of("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as at");
  }

  @Override
  public void mayBeLost(Connection connection) throws SQLException {
    run(connection, "set synchronous_commit = off");
  }

  @Override
  public void mustLast(Connection connection) throws SQLException {
    run(connection, "reset synchronous_commit");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public int insert(
      Connection connection,
      ManyRows many,
      @Nullable Object[] shared,
      Iterable<@Nullable Object[]> rows)
      throws SQLException {
    return CopyRows.into(connection, many, types.of(connection, many), shared, rows);
  }

  @Override
  public long[] newIds(Connection connection, String table, int count) throws SQLException {
    // The sequence is looked up once, and not for each number.
    var sql =
        "with counted as materialized"
            + " (select cast(pg_get_serial_sequence('%s', 'id') as regclass) as sequence)"
            + " select nextval(sequence) from counted, generate_series(1, %d)";
    sql = sql.formatted(table, count);
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var ids = new long[count];
      for (int i = 0; found.next(); i++) {
        ids[i] = found.getLong(1);
      }
      return ids;
    }
  }

  @Override
  public void grown(Connection connection, List<String> tables, long rows) throws SQLException {
    if (rows < MANY || rows < seen(connection, tables.get(0)) / PART_THAT_COUNTS) {
      return;
    }
    for (var table : tables) {
      run(connection, "analyze " + table);
    }
  }

  /** How many rows the planner knows of. */
  private static double seen(Connection connection, String table) throws SQLException {
    try (var statement =
        connection.prepareStatement("select reltuples from pg_class where oid = to_regclass(?)")) {
      statement.setString(1, table);
      try (var found = statement.executeQuery()) {
        return found.next() ? found.getDouble(1) : 0;
      }
    }
  }

  @Override
  public String beforeErasing() {
    // The server overwrites nothing by itself; its vacuum gives the space to other rows.
    return "";
  }
}
