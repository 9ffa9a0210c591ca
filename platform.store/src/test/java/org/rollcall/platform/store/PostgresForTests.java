package org.rollcall.platform.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.store.postgres.PostgresServer;

/**
 * A real PostgreSQL server, started by the first test of this JVM that wants one, stopped with the
 * JVM. Nothing of it survives, so it need not write to the disk in earnest.
 */
public final class PostgresForTests {
  private static final String TEMPLATE = "rollcall_template";
  private static final String USER = "postgres";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final EmbeddedPostgres SERVER = start();

  private PostgresForTests() {}

  private static EmbeddedPostgres start() {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("max_connections", "200")
              .start();
      executeIn(named(server, USER), "create database " + TEMPLATE);
      PostgresServer.open(named(server, TEMPLATE), Clock.systemUTC()).close();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("no PostgreSQL can be started for the tests", e);
    } catch (SQLException e) {
      throw new IllegalStateException("no database can be made for the tests", e);
    }
  }

  /** A database of its own with all tables, empty. */
  public static DatabaseServer fresh() {
    return fresh("template " + TEMPLATE);
  }

  /** A database of its own without any table. */
  public static DatabaseServer bare() {
    return fresh("");
  }

  /** A database of its own, made with further words. */
  public static DatabaseServer fresh(String words) {
    var name = "test_" + NUMBER.incrementAndGet();
    execute("create database " + name + " " + words);
    return named(SERVER, name);
  }

  /** Runs a statement as the owner of the whole server. */
  static void execute(String sql) {
    execute(named(SERVER, USER), sql);
  }

  /** Runs a statement in a database. */
  static void execute(DatabaseServer database, String sql) {
    try {
      executeIn(database, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Takes a database away: a server full of them takes long to stop. */
  public static void drop(DatabaseServer database) {
    execute(
        "drop database if exists " + database.address().replaceFirst(".*/", "") + " with (force)");
  }

  /** From now on the server wants the password of a user. */
  static void askForPassword(String user) {
    try (var connection = source(named(SERVER, USER)).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show hba_file")) {
      rows.next();
      var rules = Path.of(rows.getString(1));
      Files.writeString(
          rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
      statement.execute("select pg_reload_conf()");
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void executeIn(DatabaseServer database, String sql) throws SQLException {
    try (var connection = source(database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Connections to a database, behind the store's back. */
  static PGSimpleDataSource source(DatabaseServer database) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.address());
    source.setUser(database.user());
    return source;
  }

  private static DatabaseServer named(EmbeddedPostgres server, String database) {
    var address = "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    return new DatabaseServer(address, USER, null);
  }
}
