package org.rollcall.platform.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
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

/** A store in a folder of a test, and what most tests need in it. */
final class OpenStore implements AutoCloseable {
  final SettableClock clock = new SettableClock();
  private final Path home;
  private Store store;

  OpenStore(Path home) {
    this.home = home;
    this.store = new SqliteStoreFactory().open(home, clock);
  }

  Store store() {
    return store;
  }

  /** As after the next start of the process. */
  Store reopened() {
    store.close();
    store = new SqliteStoreFactory().open(home, clock);
    return store;
  }

  DistrictId district(String name) {
    var district =
        new NewDistrict(name, List.of("example.org"), ZoneId.of("America/Denver"), false);
    return store.districts().add(district).id();
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
  }
}
