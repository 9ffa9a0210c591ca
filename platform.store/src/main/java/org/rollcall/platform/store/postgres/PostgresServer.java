package org.rollcall.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.OpenPools;
import org.rollcall.platform.store.migration.Migrations;
import org.rollcall.platform.store.migration.SchemaSteps;

/** A database on a PostgreSQL server, open, in the newest shape. */
public final class PostgresServer implements AutoCloseable {
  private static final int OLDEST = 14;
  private static final int NUMBERS_PER_VERSION = 10_000;

  private final OpenPools pools;
  private final DatabaseServer server;
  private final Database database;
  private final DataSource scheduler;

  private PostgresServer(DatabaseServer server) {
    this.server = server;
    var dialect = new PostgresDialect(where(server));
    this.pools = new OpenPools(dialect);
    var writers = pools.open(() -> PostgresPool.WRITERS.open(server));
    this.database =
        new Database(pools.open(() -> PostgresPool.READERS.open(server)), writers, dialect);
    this.scheduler = pools.open(() -> PostgresPool.SCHEDULER.open(server));
  }

  /** Opens a database, making its tables or migrating them first. */
  public static PostgresServer open(DatabaseServer server, Clock clock) {
    var opened = new PostgresServer(server);
    try {
      opened.mustSuit();
      new Migrations(SchemaSteps.beside(PostgresServer.class), clock).apply(opened.database);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** A connection outside of any pool, for one long transaction. */
  public static Connection connect(DatabaseServer server) throws SQLException {
    var source = PostgresPool.source(server);
    source.setReWriteBatchedInserts(true);
    return source.getConnection();
  }

  /** What a failure of such a connection means, for a person. */
  public static SisException told(DatabaseServer server, SQLException failure) {
    var dialect = new PostgresDialect(where(server));
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

  @Override
  public void close() {
    pools.close();
  }

  private void mustSuit() {
    var said =
        database.read(
            sql ->
                sql.first(
                        "select current_setting('server_version_num') as version,"
                            + " current_setting('server_version') as name,"
                            + " current_setting('server_encoding') as encoding",
                        row ->
                            new Said(
                                Integer.parseInt(row.text("version")),
                                row.text("name"),
                                row.text("encoding")))
                    .orElseThrow());
    if (said.version() < OLDEST * NUMBERS_PER_VERSION) {
      throw refused(
          "The server at %s is PostgreSQL %s; Rollcall needs %d or later. Whoever runs that server must upgrade it."
              .formatted(where(server), said.name(), OLDEST));
    }
    if (!said.encoding().equals("UTF8")) {
      throw refused(
          "The database at %s keeps its texts as %s; Rollcall needs UTF8. The operator must create it with encoding 'UTF8'."
              .formatted(where(server), said.encoding()));
    }
  }

  private record Said(int version, String name, String encoding) {}

  private static SisException refused(String sentence) {
    return new SisException(FailureKind.STORAGE_UNAVAILABLE, sentence);
  }

  /** What a server is called in sentences: the address without what may stand behind it. */
  public static String where(DatabaseServer server) {
    return server.address().replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*$", "");
  }
}
