package org.rollcall.platform.itest.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A real PostgreSQL server that can be stopped and started again over the same data. */
final class PostgresProcess implements AutoCloseable {
  private final Path data;
  private EmbeddedPostgres server;

  private PostgresProcess(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  static PostgresProcess start(Path data) throws IOException {
    return new PostgresProcess(data, begin(data, 0));
  }

  private static EmbeddedPostgres begin(Path data, int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "off");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** Ends all connections, and comes back at the same port. */
  void restart() throws IOException {
    int port = server.getPort();
    server.close();
    server = begin(data, port);
  }

  /** An empty database on the same server. */
  void add(String database) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    }
  }

  /** Writes the settings of a node into its home. */
  void settings(Path home, boolean use) throws IOException {
    settings(home, use, "postgres");
  }

  /** The same for another database. */
  void settings(Path home, boolean use, String database) throws IOException {
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("rollcall.properties"),
        String.join(
            "\n",
            "store=" + (use ? "postgres" : "sqlite"),
            "store.url=jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
            "store.user=postgres",
            "sync.takeOver=4",
            ""));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
