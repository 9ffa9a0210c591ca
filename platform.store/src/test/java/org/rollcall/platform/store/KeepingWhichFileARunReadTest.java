package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.packages.RunPackage;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;

class KeepingWhichFileARunReadTest {
  private OpenStore open;
  private ConnectionId connection;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    connection = open.connection("Lakeside");
  }

  private SyncRunId run() {
    return open.store().syncRuns().begin(connection, Trigger.FILE, SettableClock.START).id();
  }

  private static RunPackage file(SyncRunId run) {
    return new RunPackage(run, "roster.zip", 123_456_789_012L, "ab".repeat(32), "Pat", "p-1.zip");
  }

  @OnEachStore
  void the_file_of_a_run_is_kept() {
    var run = run();
    var packages = open.store().runPackages();

    packages.keep(file(run));
    packages.keep(file(run));

    assertThat(packages.find(run)).contains(file(run));
    assertThat(packages.find(new SyncRunId(999))).isEmpty();
  }

  @OnEachStore
  void of_several_runs_of_one_file_the_newest_is_known() {
    var packages = open.store().runPackages();
    packages.keep(file(run()));
    var newest = run();
    packages.keep(file(newest));

    assertThat(packages.onShelf("p-1.zip").map(RunPackage::run)).contains(newest);
    assertThat(packages.onShelf("p-2.zip")).isEmpty();
  }

  @OnEachStore
  void it_goes_with_the_connection() {
    var run = run();
    open.store().runPackages().keep(file(run));

    open.store().connections().remove(connection);

    assertThat(open.store().runPackages().find(run)).isEmpty();
  }

  @OnEachStore
  void a_connection_without_address_and_credential_is_kept() {
    var like = open.store().connections().find(connection).orElseThrow();
    var said =
        new Connection(
            new ConnectionId(0),
            like.district(),
            "By files",
            ConnectorId.of("any"),
            Settings.of(Map.of()),
            Connection.NO_ADDRESSES,
            Set.of(),
            SettableClock.START);

    var added = open.store().connections().add(said).orElseThrow();

    assertThat(open.reopened().connections().find(added.id()).orElseThrow().filesOnly()).isTrue();
    assertThat(open.store().connections().add(said)).isEmpty();
    assertThat(open.store().credentials().of(added.id())).isEmpty();
  }
}
