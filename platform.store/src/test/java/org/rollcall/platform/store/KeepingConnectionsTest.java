package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.OpenStore.connection;
import static org.rollcall.platform.store.OpenStore.credential;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.person;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.Trigger;

class KeepingConnectionsTest {
  private OpenStore open;
  private Connections connections;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    connections = open.store().connections();
  }

  @OnEachStore
  void a_connection_comes_back_as_it_was_added() {
    var district = open.district("Lakeside");
    var given = connection(district, "Campus");

    var added = connections.add(given, credential()).orElseThrow();

    assertThat(added.id().value()).isPositive();
    assertThat(added)
        .usingRecursiveComparison()
        .ignoringFields("id", "settings", "addresses")
        .isEqualTo(given);
    assertThat(added.settings()).isEqualTo(given.settings());
    assertThat(added.addresses()).isEqualTo(given.addresses());
    assertThat(connections.find(added.id())).contains(added);
  }

  @OnEachStore
  void a_name_can_be_taken_once_per_district() {
    var lakeside = open.district("Lakeside");
    var hillside = open.district("Hillside");
    connections.add(connection(lakeside, "Campus"), credential());

    assertThat(connections.add(connection(lakeside, "Campus"), credential())).isEmpty();
    assertThat(connections.add(connection(hillside, "Campus"), credential())).isPresent();
    assertThat(connections.of(lakeside)).hasSize(1);
    assertThat(connections.all()).hasSize(2);
  }

  @OnEachStore
  void a_credential_is_kept_as_given_and_shown_to_nobody() {
    var id = open.connection("Lakeside");
    var stored = open.store().credentials().of(id).get(0).sealed();

    assertThat(stored.keyId()).isEqualTo("k1");
    assertThat(stored.octets()).containsExactly(1, 2, 3);
    assertThat(stored.toString()).doesNotContain("1", "2", "3");
  }

  @OnEachStore
  void a_connection_is_replaced_with_or_without_its_credential() {
    var id = open.connection("Lakeside");
    var before = connections.find(id).orElseThrow();
    var after =
        new Connection(
            id,
            before.district(),
            "Renamed",
            before.connector(),
            Settings.of(Map.of("hostUrl", "https://new.example.org")),
            before.addresses(),
            Set.of(DataFlow.IMPORT, DataFlow.EXPORT),
            before.created());

    connections.update(after);
    assertThat(connections.find(id)).contains(after);
    assertThat(keyOf(id)).isEqualTo("k1");

    connections.update(before, credential(CredentialSlot.CURRENT, "k2"));
    assertThat(connections.find(id)).contains(before);
    assertThat(keyOf(id)).isEqualTo("k2");
  }

  @OnEachStore
  void removing_one_takes_everything_of_it_and_nothing_of_another() {
    var gone = open.connection("Lakeside");
    var kept = open.connection("Hillside");
    for (var id : java.util.List.of(gone, kept)) {
      try (var staging = open.store().rosters().stage(id)) {
        staging.apply(RosterCollection.USERS, added(person("u1", "Ann", "Lee")));
        staging.publish(SettableClock.START);
      }
      open.store().syncRuns().begin(id, Trigger.REQUESTED, SettableClock.START);
    }

    connections.remove(gone);

    assertThat(connections.find(gone)).isEmpty();
    assertThat(open.store().credentials().of(gone)).isEmpty();
    assertThat(open.store().syncRuns().latest(gone, 9)).isEmpty();
    assertThat(open.store().rosters().current(gone)).isEqualTo(Revision.NONE);
    assertThat(open.store().syncRuns().latest(kept, 9)).hasSize(1);
    var roster = open.store().rosters().read(kept);
    assertThat(roster.findPeople("lee", null, 9).items()).hasSize(1);
  }

  @OnEachStore
  void an_identifier_is_never_given_twice() {
    var first = open.connection("Lakeside");
    connections.remove(first);

    assertThat(open.connection("Hillside").value()).isGreaterThan(first.value());
  }

  private String keyOf(ConnectionId id) {
    return open.store().credentials().of(id).get(0).sealed().keyId();
  }
}
