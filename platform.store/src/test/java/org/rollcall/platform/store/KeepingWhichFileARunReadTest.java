package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.packages.RunPackage;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.SyncRun;
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

  /** One that reads the file. */
  private SyncRunId run() {
    return open.store()
        .syncRuns()
        .begin(connection, Trigger.FILE, Reach.DELTA, file(), SettableClock.START)
        .id();
  }

  private static HandedFile file() {
    return new HandedFile("roster.zip", 123_456_789_012L, "ab".repeat(32), "Pat", "p-1.zip");
  }

  @OnEachStore
  void the_file_of_a_run_is_kept() {
    var run = run();

    assertThat(open.store().syncRuns().find(run).map(SyncRun::reach)).contains(Reach.DELTA);
    var packages = open.reopened().runPackages();
    assertThat(packages.find(run)).contains(file());
    assertThat(packages.find(new SyncRunId(999))).isEmpty();
  }

  @OnEachStore
  void a_run_whose_file_cannot_be_kept_does_not_begin() throws Exception {
    open.tamper("drop table bad_row", "drop table run_package");

    assertThatThrownBy(this::run).isInstanceOf(SisException.class);

    assertThat(open.store().syncRuns().latest(connection, 1)).isEmpty();
  }

  @OnEachStore
  void of_several_runs_of_one_file_the_newest_is_known() {
    var first = run();
    var newest = run();

    var packages = open.store().runPackages();
    assertThat(packages.onShelf("p-1.zip")).contains(new RunPackage(newest, file()));
    assertThat(packages.onShelf("p-2.zip")).isEmpty();
    assertThat(packages.find(first)).contains(file());
  }

  @OnEachStore
  void rows_that_could_not_be_read_are_kept_in_their_order() {
    var run = run();
    var packages = open.store().runPackages();
    assertThat(packages.badRows(run)).isEqualTo(BadRows.NONE);
    var second = BadRow.builder("users.csv", 5_000_000_000L, "it has 1 value").build();
    var first = BadRow.builder("orgs.csv", 2, "a quotation mark stands").column("name");

    packages.keep(run, new BadRows(List.of(second), 1));
    packages.keep(run, new BadRows(List.of(first.fix("Close it.").build(), second), 700));

    assertThat(packages.badRows(run).first())
        .containsExactly(first.fix("Close it.").build(), second);
    assertThat(packages.badRows(run).more()).isEqualTo(698);
  }

  @OnEachStore
  void it_goes_with_the_connection() {
    var run = run();
    open.store()
        .runPackages()
        .keep(run, new BadRows(List.of(BadRow.builder("a.csv", 2, "it is bad").build()), 1));

    open.store().connections().remove(connection);

    assertThat(open.store().runPackages().find(run)).isEmpty();
    assertThat(open.store().runPackages().badRows(run)).isEqualTo(BadRows.NONE);
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
