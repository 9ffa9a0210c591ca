package org.rollcall.platform.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.store.jdbc.Dialect;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Statements;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Reads SQLite's failures. */
final class SqliteDialect implements Dialect {
  private static final int PRIMARY = 0xff;

  /** Values that one statement takes; several rows in one cost half of a statement for each. */
  private static final int PARAMETERS = 200;

  private final OpenedFile opened;
  private final Path file;

  SqliteDialect(Path file) {
    this(new OpenedFile(file));
  }

  SqliteDialect(OpenedFile opened) {
    this.opened = opened;
    this.file = opened.path();
  }

  @Override
  public boolean breaksRule(SQLException failure) {
    return code(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT;
  }

  @Override
  public String sentence(SQLException failure) {
    if (isLost(failure)) {
      return file
          + " was deleted or replaced while Rollcall had it open, so nothing is written any more."
          + " The operator must put the file back, or what Rollcall saved of it as "
          + RescuedFile.pattern(file)
          + ", and start Rollcall anew.";
    }
    return switch (code(failure)) {
      case SQLITE_FULL ->
          "The disk that holds " + file + " is full. The operator must free space on it.";
      case SQLITE_READONLY, SQLITE_PERM ->
          "Rollcall may not write to " + file + ". The operator must give it the right to.";
      case SQLITE_CANTOPEN ->
          "Rollcall cannot open "
              + file
              + ". The operator must check that the folder is there"
              + " and writable.";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          file + " is damaged or not a Rollcall database. The operator must restore a back-up.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "Another program has kept " + file + " locked for too long. The operator must end it.";
      default ->
          "The database "
              + file
              + " cannot be used. The operator must look at the disk and at"
              + " the log.";
    };
  }

  @Override
  public boolean lostConnection(SQLException failure) {
    return false;
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public void lock(Connection connection, long number, boolean alone) throws SQLException {
    // A transaction for writing holds the lock of the whole file from its beginning.
    opened.mustBeThere();
  }

  @Override
  public int stagersAtOnce() {
    return 1;
  }

  @Override
  public String littleWrite() {
    // Goes into the file's first page, whatever it was before; nobody else uses this number.
    return "pragma user_version = 0";
  }

  @Override
  public Optional<String> timeQuery() {
    return Optional.empty();
  }

  @Override
  public void mayBeLost(Connection connection) throws SQLException {
    synchronous(connection, SynchronousMode.NORMAL);
  }

  @Override
  public void mustLast(Connection connection) throws SQLException {
    synchronous(connection, SynchronousMode.FULL);
  }

  private static void synchronous(Connection connection, SynchronousMode mode) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("pragma synchronous = " + mode.getValue());
    }
  }

  @Override
  public int insert(
      Connection connection,
      ManyRows many,
      @Nullable Object[] shared,
      Iterable<@Nullable Object[]> rows)
      throws SQLException {
    var statements = new Statements(connection, this);
    int columns = many.columns().size();
    int together = Math.max(1, (PARAMETERS - shared.length) / columns);
    var groups = new ArrayList<@Nullable Object[]>();
    var rest = new ArrayList<@Nullable Object[]>();
    for (@Nullable Object[] row : rows) {
      rest.add(row);
      if (rest.size() == together) {
        groups.add(flat(shared, rest, columns));
        rest.clear();
      }
    }
    var single =
        rest.stream().map(row -> flat(shared, List.<@Nullable Object[]>of(row), columns)).toList();
    int put = groups.size() * together;
    statements.batch(many.insert(together), groups);
    statements.batch(many.insert(1), single);
    return put + single.size();
  }

  private static @Nullable Object[] flat(
      @Nullable Object[] shared, List<@Nullable Object[]> rows, int columns) {
    var flat = Arrays.copyOf(shared, shared.length + rows.size() * columns);
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, flat, shared.length + i * columns, columns);
    }
    return flat;
  }

  @Override
  public long[] newIds(Connection connection, String table, int count) throws SQLException {
    // One transaction writes at a time, so nobody else takes the numbers that follow.
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
      long last = found.getLong(1);
      return LongStream.rangeClosed(last + 1, last + count).toArray();
    }
  }

  @Override
  public void grown(Connection connection, List<String> tables, long rows) {
    // The migrations say once and for all what a large roster looks like.
  }

  @Override
  public String beforeErasing() {
    // What is deleted is overwritten in the file, not merely forgotten.
    return "pragma secure_delete = on";
  }

  private static boolean isLost(SQLException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OpenedFile.LostException) {
        return true;
      }
    }
    return false;
  }

  /** The code without its extension, sought in the causes too: pools and batches wrap failures. */
  private static SQLiteErrorCode code(SQLException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY);
      }
      if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
        return SQLiteErrorCode.getErrorCode(sql.getErrorCode() & PRIMARY);
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
