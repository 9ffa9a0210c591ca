package org.rollcall.platform.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * The pools of one database file. They are apart because SQLite has one writer: a scheduler that
 * waits behind a long write must not keep readers waiting.
 */
enum SqlitePool {
  /**
   * One writer at a time, with a page cache that holds the hot part of a large roster's indexes.
   */
  WRITER(1, TransactionMode.IMMEDIATE, 65536, "pragma wal_autocheckpoint=8192"),
  /** Readers; whatever they write is refused. */
  READERS(4, TransactionMode.DEFERRED, 16384, "pragma query_only=1"),
  /** What db-scheduler uses. */
  SCHEDULER(3, TransactionMode.IMMEDIATE, 2048, "pragma wal_autocheckpoint=8192");

  /** Longer than the longest transaction. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int JOURNAL_LIMIT_BYTES = 64 << 20;

  private final int size;
  private final TransactionMode mode;
  private final int cacheKibibytes;
  private final String begin;

  SqlitePool(int size, TransactionMode mode, int cacheKibibytes, String begin) {
    this.size = size;
    this.mode = mode;
    this.cacheKibibytes = cacheKibibytes;
    this.begin = begin;
  }

  HikariDataSource open(Path file) {
    var source = new SQLiteDataSource(settings());
    source.setUrl("jdbc:sqlite:" + file);
    var pool = new HikariConfig();
    pool.setPoolName("rollcall-" + name().toLowerCase(Locale.ROOT));
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setConnectionInitSql(begin);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.setMaxLifetime(0);
    return new HikariDataSource(pool);
  }

  /**
   * Copies a database in use, by a connection of its own: the copy is as the database was at one
   * moment, and holds nothing that was deleted before.
   */
  static void copy(Path file, Path into) throws SQLException {
    var source = new SQLiteDataSource(READERS.settings());
    source.setUrl("jdbc:sqlite:" + file);
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement("vacuum into ?")) {
      statement.setString(1, into.toString());
      statement.executeUpdate();
    }
  }

  /** Copies a database by a connection that is open already, so that its file may be gone. */
  static void copyOpen(DataSource readers, Path into) throws SQLException {
    try (var connection = readers.getConnection();
        var mode = connection.createStatement();
        var copy = connection.prepareStatement("vacuum into ?")) {
      mode.execute("pragma query_only = 0");
      try {
        copy.setString(1, into.toString());
        copy.executeUpdate();
      } finally {
        mode.execute("pragma query_only = 1");
      }
    }
  }

  /** A connection outside of any pool, for one long transaction; rules between tables rest. */
  static Connection single(Path file) throws SQLException {
    var config = WRITER.settings();
    config.enforceForeignKeys(false);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source.getConnection();
  }

  private SQLiteConfig settings() {
    var config = new SQLiteConfig();
    // A file that is gone must not come back empty.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setJournalMode(JournalMode.WAL);
    // An accepted write must survive a power cut.
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.enforceForeignKeys(true);
    config.setCacheSize(-cacheKibibytes);
    config.setTempStore(TempStore.MEMORY);
    config.setJournalSizeLimit(JOURNAL_LIMIT_BYTES);
    return config;
  }
}
