package org.rollcall.platform.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.OpenPools;
import org.rollcall.platform.store.migration.Migrations;
import org.rollcall.platform.store.migration.SchemaSteps;

/** The file {@code rollcall.db} of a home, open, in the newest shape. */
public final class SqliteFile implements AutoCloseable {
  private static final String NAME = "rollcall.db";

  private final OpenPools pools;
  private final SqliteDialect dialect;
  private final Path file;
  private final Database database;
  private final DataSource scheduler;

  private SqliteFile(Path file, Clock clock) {
    var opened = new OpenedFile(file);
    this.file = file;
    this.dialect = new SqliteDialect(opened);
    this.pools = new OpenPools(dialect);
    var writer = pools.open(() -> SqlitePool.WRITER.open(file));
    var readers = pools.open(() -> SqlitePool.READERS.open(file));
    this.database = new Database(readers, writer, dialect);
    this.scheduler = pools.open(() -> SqlitePool.SCHEDULER.open(file));
    opened.whenLost(() -> RescuedFile.save(file, readers, clock));
  }

  /** Opens the file of a home, making or migrating it first. */
  public static SqliteFile open(Path home, Clock clock) {
    var file = home.resolve(NAME);
    prepare(home, file);
    var opened = new SqliteFile(file, clock);
    try {
      new Migrations(SchemaSteps.beside(SqliteFile.class), clock).apply(opened.database);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Whether a home has one. */
  public static boolean exists(Path home) {
    return Files.exists(home.resolve(NAME));
  }

  /** A connection to the file of a home outside of any pool, for one long transaction. */
  public static Connection connect(Path home) throws SQLException {
    return SqlitePool.single(home.resolve(NAME));
  }

  /** What a failure of such a connection means, for a person. */
  public static SisException told(Path home, SQLException failure) {
    var dialect = new SqliteDialect(home.resolve(NAME));
    return new SisException(FailureKind.STORAGE_UNAVAILABLE, dialect.sentence(failure), failure);
  }

  /** Where repositories read and write. */
  public Database database() {
    return database;
  }

  /** Connections for db-scheduler alone. */
  public DataSource scheduler() {
    return scheduler;
  }

  /** Writes a whole copy into a file that is not there or empty, while everybody goes on. */
  public void copyTo(Path copy) {
    try {
      if (!Files.exists(copy)) {
        create(copy);
      }
      SqlitePool.copy(file, copy);
    } catch (SQLException e) {
      throw new SisException(FailureKind.STORAGE_UNAVAILABLE, dialect.sentence(e), e);
    } catch (IOException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "Rollcall cannot write to " + copy + ". The operator must look at the disk.",
          e);
    }
  }

  @Override
  public void close() {
    // The writer, opened first, is closed last: it folds the journal into the file.
    pools.close();
  }

  private static void prepare(Path home, Path file) {
    try {
      SqliteDriver.unpackInto(home.resolve("tmp"));
      mustNotBeLost(home, file);
      if (!Files.exists(file)) {
        create(file);
      }
    } catch (IOException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "Rollcall cannot write to " + home + ". The operator must give it the right to.",
          e);
    }
  }

  /** A home that had a database must not go on with an empty one as if nothing had been there. */
  private static void mustNotBeLost(Path home, Path file) throws IOException {
    boolean hadOne = Files.exists(home.resolve(AuditLog.HEAD_FILE));
    if (!hadOne || (Files.exists(file) && Files.size(file) > 0)) {
      return;
    }
    var saved = RescuedFile.newest(file);
    throw new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        file
            + " is gone or empty, and "
            + AuditLog.HEAD_FILE
            + " beside it says that there was a database. The operator must "
            + saved
                .map(it -> "rename " + it + ", which Rollcall saved, to " + NAME + ".")
                .orElse(
                    "put it back or restore a back-up; to begin anew with nothing, use another"
                        + " home."));
  }

  /** Readable by its owner only; the journal files that SQLite puts beside it follow suit. */
  static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else {
      Files.createFile(file);
    }
  }
}
