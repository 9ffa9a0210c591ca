package org.rollcall.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.PasswordHash;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StorePlace;
import org.sqlite.SQLiteDataSource;

/** A store in a folder of a test, and what most tests need in it. */
final class OpenStore implements AutoCloseable {
  final SettableClock clock = new SettableClock();
  private final StorePlace place;
  private final boolean ownHome;
  private Store store;

  /** On SQLite, in a folder that somebody else takes away. */
  OpenStore(Path home) {
    this(StorePlace.inHome(home), false);
  }

  /** In a folder, or a database, of its own. */
  OpenStore(StoreKind kind) {
    this(kind.fresh(temporary()), true);
  }

  private OpenStore(StorePlace place, boolean ownHome) {
    this.place = place;
    this.ownHome = ownHome;
    this.store = new SqlStoreFactory().open(place, clock);
  }

  Store store() {
    return store;
  }

  /** Where it is. */
  StorePlace place() {
    return place;
  }

  /** Does behind the store's back what a person with the right to could do. */
  void tamper(String... statements) throws SQLException {
    try (var connection = source().getConnection();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** How many rows a table has, whatever the store makes of them. */
  long rows(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  /** The one number that a query finds. */
  long number(String query) throws SQLException {
    try (var connection = source().getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  private DataSource source() {
    var server = place.server();
    if (server != null) {
      return PostgresForTests.source(server);
    }
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + home().resolve("rollcall.db"));
    return source;
  }

  /** The words that take a trigger of the audit log away. */
  String withoutTrigger(String name) {
    return "drop trigger " + name + (place.server() == null ? "" : " on audit_entry");
  }

  Path home() {
    return place.home();
  }

  /** As after the next start of the process. */
  Store reopened() {
    store.close();
    store = new SqlStoreFactory().open(place, clock);
    return store;
  }

  DistrictId district(String name) {
    return district(store, name);
  }

  static DistrictId district(Store store, String name) {
    var district =
        new NewDistrict(name, List.of("example.org"), ZoneId.of("America/Denver"), false);
    return store.districts().add(district).id();
  }

  static AccountId account(Store store, Instant created) {
    var account =
        new Account(
            new AccountId(0), "op@rollcall.example", "Olive", Role.OPERATOR, null, false, created);
    return store.accounts().add(account, new PasswordHash("x")).orElseThrow().id();
  }

  ConnectionId connection(String name) {
    var added = store.connections().add(connection(district(name), name), credential());
    return added.orElseThrow().id();
  }

  static StoredCredential credential() {
    return credential(CredentialSlot.CURRENT, "k1");
  }

  static StoredCredential credential(CredentialSlot slot, String key) {
    var sealed = new SealedCredential(key, new byte[] {1, 2, 3});
    return new StoredCredential(slot, sealed, Validity.OPEN, true, SettableClock.START);
  }

  static Connection connection(DistrictId district, String name) {
    return new Connection(
        new ConnectionId(0),
        district,
        name,
        ConnectorId.of("infinite-campus"),
        Settings.of(Map.of("hostUrl", "https://sis.example.org", "accessKey", "a-1")),
        ServiceAddresses.builder(
                OneRosterVersion.V1_2, URI.create("https://sis.example.org/ims/oneroster"))
            .gradebook(URI.create("https://sis.example.org/gradebook"))
            .tokenUrls(
                List.of(
                    URI.create("https://sis.example.org/token"),
                    URI.create("https://sis.example.org/token2")))
            .build(),
        Set.of(DataFlow.IMPORT),
        SettableClock.START);
  }

  @Override
  public void close() {
    store.close();
    if (ownHome && Files.exists(place.home())) {
      remove(place.home());
      if (place.server() != null) {
        PostgresForTests.drop(place.server());
      }
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("rollcall-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
