package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.changed;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StorePlace;
import org.rollcall.platform.core.sync.Trigger;

class MovingToPostgresTest {
  private final SettableClock clock = new SettableClock();
  private final DatabaseServer database = PostgresForTests.bare();
  private final Path home;

  MovingToPostgresTest(@TempDir Path home) {
    this.home = home;
  }

  @AfterEach
  void drop() {
    PostgresForTests.drop(database);
  }

  private Store server() {
    return new SqlStoreFactory().open(new StorePlace(home, database), clock);
  }

  private ConnectionId filled(Store store) {
    var gone = OpenStore.connection(OpenStore.district(store, "Gone"), "Gone");
    var removed = store.connections().add(gone, OpenStore.credential()).orElseThrow();
    var district = OpenStore.district(store, "Lakeside");
    var id =
        store
            .connections()
            .add(OpenStore.connection(district, "Lakeside"), OpenStore.credential())
            .orElseThrow()
            .id();
    try (var staging = store.rosters().stage(id)) {
      staging.apply(USERS, added(person("u1", "Ann", "Lee"), person("u2", "Bo", "Kim")));
      staging.publish(clock.instant());
    }
    try (var staging = store.rosters().stage(id)) {
      staging.apply(USERS, changed(person("u1", "Zo\u00eb \u0000", "\ud83d\ude00 Lee")));
      staging.publish(clock.instant());
    }
    store.syncRuns().begin(id, Trigger.REQUESTED, clock.instant());
    store.dueRuns().plan(id, clock.instant().plus(Duration.ofHours(3)));
    log(store).record(Caller.operatorKey(), AuditAction.SYNC_ASKED, district, "connection", "x");
    store.connections().remove(removed.id());
    return id;
  }

  private AuditLog log(Store store) {
    return AuditLog.open(store.auditEntries(), home, clock);
  }

  @Test
  void everything_is_there_afterwards_and_goes_on_from_where_it_was() {
    ConnectionId id;
    try (var open = new OpenStore(home)) {
      id = filled(open.store());
    }

    var moved = new SqlStoreFactory().move(home, database, clock);

    assertThat(moved.tables()).isGreaterThan(20);
    try (var store = server()) {
      var reader = store.rosters().read(id);
      assertThat(reader.counts()).containsEntry(USERS, 2L);
      assertThat(reader.user(id("u1")).orElseThrow().name().givenName()).startsWith("Zo\u00eb");
      assertThat(reader.findPeople("kim", null, 5).items()).hasSize(1);
      assertThat(store.credentials().of(id)).hasSize(1);
      assertThat(store.syncRuns().unfinished()).hasSize(1);
      assertThat(store.dueRuns().next(id)).contains(clock.instant().plus(Duration.ofHours(3)));
      assertThat(log(store).verify(Caller.operatorKey()).unbroken()).isTrue();
      try (var staging = store.rosters().stage(id)) {
        staging.apply(USERS, added(person("u3", "Cy", "Ng")));
        staging.publish(clock.instant());
      }
      assertThat(store.rosters().read(id).counts()).containsEntry(USERS, 3L);
    }
  }

  @Test
  void no_identifier_is_given_twice() {
    ConnectionId last;
    try (var open = new OpenStore(home)) {
      filled(open.store());
      last = open.connection("Last");
      open.store().connections().remove(last);
    }

    new SqlStoreFactory().move(home, database, clock);

    try (var store = server()) {
      var district = OpenStore.district(store, "Fresh");
      var fresh =
          store
              .connections()
              .add(OpenStore.connection(district, "Fresh"), OpenStore.credential())
              .orElseThrow();
      assertThat(fresh.id().value()).isGreaterThan(last.value());
    }
  }

  @Test
  void a_database_that_holds_something_is_refused_and_stays_as_it_is() {
    try (var open = new OpenStore(home)) {
      filled(open.store());
    }
    try (var store = server()) {
      OpenStore.district(store, "Theirs");
    }

    assertThatThrownBy(() -> new SqlStoreFactory().move(home, database, clock))
        .isInstanceOf(SisException.class)
        .hasMessageContaining("is not empty");
    try (var store = server()) {
      assertThat(store.districts().all()).hasSize(1);
    }
  }

  @Test
  void a_home_without_a_database_is_refused() {
    assertThatThrownBy(() -> new SqlStoreFactory().move(home, database, clock))
        .hasMessageContaining("nothing to move");
  }

  @Test
  void a_copy_of_a_server_is_a_file_that_opens_with_everything_in_it(@TempDir Path elsewhere) {
    ConnectionId id;
    try (var store = server()) {
      id = filled(store);

      store.copyTo(elsewhere.resolve("rollcall.db"));

      OpenStore.district(store, "Later");
    }
    try (var copy = new OpenStore(elsewhere)) {
      var store = copy.store();
      assertThat(store.districts().all()).hasSize(2);
      assertThat(store.rosters().read(id).counts()).containsEntry(USERS, 2L);
      assertThat(store.dueRuns().next(id)).isPresent();
      assertThat(log(store).verify(Caller.operatorKey()).unbroken()).isTrue();
      assertThat(copy.connection("Fresh").value()).isGreaterThan(id.value());
    }
    assertThat(elsewhere.toFile().list()).allMatch(name -> name.matches("rollcall.db.*|tmp"));
  }

  @Test
  void a_copy_can_be_moved_back_into_an_empty_database() {
    try (var store = server()) {
      filled(store);
      store.copyTo(home.resolve("rollcall.db"));
    }
    var another = PostgresForTests.bare();

    var moved = new SqlStoreFactory().move(home, another, clock);

    assertThat(moved.rows()).isGreaterThan(10);
    PostgresForTests.drop(another);
  }
}
