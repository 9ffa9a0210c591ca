package org.rollcall.platform.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.store.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where repositories read and write: readers never wait for a writer. Used by any thread. */
public final class Database implements Writing {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** The lock of all writers but those of rosters, whose connections count from 1. */
  private static final long EVERYTHING = 0;

  private final DataSource readers;
  private final DataSource writers;
  private final Dialect dialect;
  private final AtomicBoolean lost = new AtomicBoolean();
  private final LongAdder done = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private volatile @Nullable String trouble;

  public Database(DataSource readers, DataSource writers, Dialect dialect) {
    this.readers = readers;
    this.writers = writers;
    this.dialect = dialect;
  }

  /** Reads; each statement sees what was committed when it began. */
  public <T> T read(Work<T> work) {
    try {
      return readOnce(work);
    } catch (SQLException e) {
      return readAgain(work, e);
    }
  }

  private <T> T readOnce(Work<T> work) throws SQLException {
    try (var connection = readers.getConnection()) {
      return work.with(new Statements(connection, dialect));
    }
  }

  /** A server that was started anew has ended what the pool takes for open. */
  private <T> T readAgain(Work<T> work, SQLException first) {
    if (!dialect.lostConnection(first)) {
      throw translated(first);
    }
    try {
      return readOnce(work);
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /**
   * Reads and writes in one transaction, which must be short: no other of these goes on meanwhile,
   * on any node, so that what was read still holds when it is written. Never called from within
   * another.
   */
  public <T> T write(Work<T> work) {
    return write(EVERYTHING, Manner.ALONE, work);
  }

  /**
   * The same for the rows of one connection's roster, which are many: it waits for those alone who
   * write that roster.
   *
   * @param roster the number of the connection
   */
  public <T> T writeRoster(long roster, Work<T> work) {
    return write(roster, Manner.ALONE, work);
  }

  /**
   * The same for rows that nobody sees before something else is written: a power cut may take them
   * as long as that is not there, so nobody waits for the disk. Several may do so at a time, as
   * many as {@link #stagersAtOnce} says, with rows of their own.
   *
   * @param roster the number of the connection
   */
  public <T> T stageRoster(long roster, Work<T> work) {
    return write(roster, Manner.STAGING, work);
  }

  /** How many threads stage the same roster faster than one. */
  public int stagersAtOnce() {
    return dialect.stagersAtOnce();
  }

  /** How a transaction keeps others out, and whether it waits for the disk. */
  private enum Manner {
    ALONE,
    STAGING
  }

  private <T> T write(long lock, Manner manner, Work<T> work) {
    // The connection is closed after every commit: SQLite's driver begins the next transaction, and
    // takes the lock again, right after the commit.
    try (var connection = locked(lock, manner)) {
      try {
        return committed(connection, work);
      } finally {
        mustLast(connection, manner);
      }
    } catch (SQLException e) {
      if (!dialect.breaksRule(e)) {
        failed.increment();
        trouble = dialect.sentence(e);
      }
      throw translated(e);
    }
  }

  /** In a transaction that has the lock; a connection that was lost before is not the last. */
  private Connection locked(long lock, Manner manner) throws SQLException {
    try {
      return lockedOnce(lock, manner);
    } catch (SQLException e) {
      if (dialect.lostConnection(e)) {
        return lockedOnce(lock, manner);
      }
      throw e;
    }
  }

  private Connection lockedOnce(long lock, Manner manner) throws SQLException {
    var connection = writers.getConnection();
    boolean locked = false;
    try {
      if (manner == Manner.STAGING) {
        dialect.mayBeLost(connection);
      }
      connection.setAutoCommit(false);
      dialect.lock(connection, lock, manner == Manner.ALONE);
      locked = true;
      return connection;
    } finally {
      if (!locked) {
        rollBack(connection);
        mustLast(connection, manner);
        connection.close();
      }
    }
  }

  /** A connection that cannot be made to wait for the disk again is not used again. */
  private void mustLast(Connection connection, Manner manner) {
    if (manner == Manner.ALONE) {
      return;
    }
    try {
      connection.setAutoCommit(true);
      dialect.mustLast(connection);
    } catch (SQLException e) {
      LOG.debug("A connection could not be set back", e);
      evict(connection);
    }
  }

  private <T> T committed(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      var value = work.with(new Statements(connection, dialect));
      connection.commit();
      done = true;
      works();
      return value;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  /**
   * A connection that cannot be rolled back must not hide why, and must not be used again: after a
   * commit that met a full disk SQLite's driver takes a transaction for open that is not.
   */
  private void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("A transaction could not be rolled back", e);
      evict(connection);
    }
  }

  private void evict(Connection connection) {
    if (writers instanceof HikariDataSource pool) {
      pool.evictConnection(connection);
    }
  }

  @Override
  public SoFar soFar() {
    return new SoFar(done.sum(), failed.sum(), trouble);
  }

  @Override
  public void tryOut() {
    write(
        sql -> {
          sql.script(List.of(dialect.littleWrite()));
          return true;
        });
  }

  @Override
  public Optional<Instant> serverTime() {
    return dialect
        .timeQuery()
        .flatMap(query -> read(sql -> sql.first(query, row -> row.moment("at"))));
  }

  /** Whether somebody waits for a write to end just now. */
  public boolean othersWait() {
    return writers instanceof HikariDataSource pool
        && pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0;
  }

  /** Whether other nodes may use it at the same time. */
  public boolean shared() {
    return dialect.shared();
  }

  private RuntimeException translated(SQLException e) {
    if (e.getCause() instanceof InterruptedException) {
      // The pool swallows the mark when it is interrupted while waiting for a connection.
      Thread.currentThread().interrupt();
    }
    if (dialect.breaksRule(e)) {
      return new IllegalStateException("what was to be stored breaks a rule of its table", e);
    }
    if (!lost.getAndSet(true)) {
      LOG.warn("The database cannot be used: {}", dialect.sentence(e), e);
    }
    return new SisException(FailureKind.STORAGE_UNAVAILABLE, dialect.sentence(e), e);
  }

  /** Said once when it is lost, and once when it is back. */
  private void works() {
    done.increment();
    trouble = null;
    if (lost.get() && lost.getAndSet(false)) {
      LOG.warn("The database can be written again");
    }
  }
}
