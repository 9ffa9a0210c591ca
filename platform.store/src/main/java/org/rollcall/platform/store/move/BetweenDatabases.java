package org.rollcall.platform.store.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import org.postgresql.util.PSQLException;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.store.move.WholeCopy.Copied;
import org.rollcall.platform.store.postgres.PostgresServer;
import org.rollcall.platform.store.sqlite.SqliteFile;

/** Moves everything from a file to a server, and copies everything from a server into a file. */
public final class BetweenDatabases {
  private final DatabaseServer server;
  private final Clock clock;

  public BetweenDatabases(DatabaseServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Copies the file of a home into the database, which must hold nothing yet: all or nothing. */
  public Copied fromFile(Path home) {
    if (!SqliteFile.exists(home)) {
      throw refused("There is no rollcall.db in " + home + ", so there is nothing to move.");
    }
    SqliteFile.open(home, clock).close();
    PostgresServer.open(server, clock).close();
    try (var from = SqliteFile.connect(home);
        var to = PostgresServer.connect(server)) {
      to.setAutoCommit(false);
      from.setAutoCommit(false);
      var target = Side.postgres(to);
      mustBeEmpty(target);
      var copied = new WholeCopy(Side.sqlite(from), target).copy();
      to.commit();
      from.rollback();
      to.setAutoCommit(true);
      analyze(to);
      return copied;
    } catch (SQLException e) {
      throw told(home, e);
    }
  }

  /** Writes the database as it is at one moment into a new file, while everybody goes on. */
  public void intoFile(Path copy) {
    var home = temporary(copy);
    try {
      var file = SqliteFile.open(home, clock);
      try {
        copyInto(home);
        file.copyTo(copy);
      } finally {
        file.close();
      }
    } finally {
      remove(home);
    }
  }

  private void copyInto(Path home) {
    try (var from = PostgresServer.connect(server);
        var to = SqliteFile.connect(home)) {
      from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      from.setReadOnly(true);
      from.setAutoCommit(false);
      to.setAutoCommit(false);
      new WholeCopy(Side.postgres(from), Side.sqlite(to)).copy();
      to.commit();
      from.rollback();
    } catch (SQLException e) {
      throw told(home, e);
    }
  }

  private void mustBeEmpty(Side target) throws SQLException {
    for (var table : target.tables()) {
      if (!target.isEmpty(table)) {
        throw refused(
            "The database at %s is not empty: its table %s holds rows. Nothing was moved; create an empty database for it."
                .formatted(PostgresServer.where(server), table));
      }
    }
  }

  /** The server plans its queries by what it knows of the tables. */
  private static void analyze(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  private SisException told(Path home, SQLException failure) {
    return failure instanceof PSQLException || failure.getNextException() instanceof PSQLException
        ? PostgresServer.told(server, failure)
        : SqliteFile.told(home, failure);
  }

  private static SisException refused(String sentence) {
    return new SisException(FailureKind.STORAGE_UNAVAILABLE, sentence);
  }

  private static Path temporary(Path copy) {
    try {
      return Files.createTempDirectory(copy.toAbsolutePath().getParent(), "copying");
    } catch (IOException e) {
      throw unwritable(copy, e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static SisException unwritable(Path path, IOException cause) {
    return new SisException(
        FailureKind.STORAGE_UNAVAILABLE,
        "Rollcall cannot write to " + path + ". The operator must look at the disk.",
        cause);
  }
}
