package org.rollcall.platform.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Where repositories read and write: readers never wait for a writer. Used by any thread. */
public final class Database {
  private final DataSource readers;
  private final DataSource writers;
  private final Dialect dialect;

  public Database(DataSource readers, DataSource writers, Dialect dialect) {
    this.readers = readers;
    this.writers = writers;
    this.dialect = dialect;
  }

  /** Reads; each statement sees what was committed when it began. */
  public <T> T read(Work<T> work) {
    try (var connection = readers.getConnection()) {
      return work.with(new Statements(connection));
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /**
   * Reads and writes in one transaction, which must be short: it holds the lock of all writers.
   * Never called from within another.
   */
  public <T> T write(Work<T> work) {
    // The connection is closed after every commit: SQLite's driver begins the next transaction, and
    // takes the lock again, right after the commit.
    try (var connection = writers.getConnection()) {
      connection.setAutoCommit(false);
      return committed(connection, work);
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      var value = work.with(new Statements(connection));
      connection.commit();
      done = true;
      return value;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }

  private RuntimeException translated(SQLException e) {
    if (e.getCause() instanceof InterruptedException) {
      // The pool swallows the mark when it is interrupted while waiting for a connection.
      Thread.currentThread().interrupt();
    }
    if (dialect.breaksRule(e)) {
      return new IllegalStateException("what was to be stored breaks a rule of its table", e);
    }
    return new SisException(FailureKind.STORAGE_UNAVAILABLE, dialect.sentence(e), e);
  }
}
