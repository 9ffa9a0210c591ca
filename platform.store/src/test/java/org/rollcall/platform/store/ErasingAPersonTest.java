package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.changed;
import static org.rollcall.platform.store.RosterRecords.enrollment;
import static org.rollcall.platform.store.RosterRecords.header;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.Trigger;

class ErasingAPersonTest {
  private OpenStore open;
  private ConnectionId connection;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    connection = open.connection("Lakeside");
  }

  @OnEachStore
  void a_parent_forgets_the_child_in_every_version() {
    for (String child : List.of("bart", "b\"a\\r/t", "bärt <1> & 'co'", "b_rt")) {
      var parent = "parent of " + child;
      publish(
          RosterCollection.USERS,
          added(parentOf(parent, "Homer", child, "lisa"), person(child, "B", "S")));
      publish(RosterCollection.USERS, changed(parentOf(parent, "Homer Jay", "lisa", child)));

      erase(child);

      assertThat(reader().user(id(parent)).orElseThrow().agents()).containsExactly(id("lisa"));
      assertThat(open.store().erasures().held(connection, id(parent)))
          .hasSize(2)
          .allMatch(version -> version.body().contains("lisa"))
          .allMatch(version -> !version.body().contains("agents\":[\"b"));
      assertThat(open.store().erasures().held(connection, id(child))).isEmpty();
    }
  }

  @OnEachStore
  void who_only_bears_a_longer_id_stays_mentioned() {
    publish(
        RosterCollection.USERS, added(parent("Homer", "bart2", "bart"), person("bart", "B", "S")));

    erase("bart");

    assertThat(reader().user(id("homer")).orElseThrow().agents()).containsExactly(id("bart2"));
  }

  @OnEachStore
  void a_parent_without_mention_is_the_same_to_the_next_sync() {
    publish(
        RosterCollection.USERS, added(parent("Homer", "bart"), person("bart", "Bart", "Simpson")));

    erase("bart");

    var stored = open.store().rosters();
    try (var keys = stored.keys(connection, RosterCollection.USERS)) {
      assertThat(keys.next().content()).isEqualTo(hashOf(added(parent("Homer"))));
      assertThat(keys.hasNext()).isFalse();
    }
  }

  @OnEachStore
  void no_search_and_no_class_finds_the_person_after_a_restart_either() {
    publish(RosterCollection.USERS, added(person("bart", "Bart", "Simpson")));
    publish(RosterCollection.ENROLLMENTS, added(enrollment("e1", "bart", "c1")));
    assertThat(reader().findPeople("simp", null, 10).items()).hasSize(1);

    erase("bart");
    open.reopened();

    assertThat(reader().findPeople("simp", null, 10).items()).isEmpty();
    assertThat(reader().enrollmentsOfUser(id("bart"))).isEmpty();
    assertThat(reader().counts().getOrDefault(RosterCollection.USERS, 0L)).isZero();
    assertThat(open.store().erasures().keys(connection)).containsExactly(RecordKey.of(id("bart")));
  }

  private static Object hashOf(List<RecordChange> changes) {
    return ((RecordChange.Addition) changes.get(0)).content();
  }

  private RosterReader reader() {
    return open.store().rosters().read(connection);
  }

  private void erase(String person) {
    var mark = PersonMark.of(connection, id(person));
    open.store()
        .erasures()
        .erase(
            new Erasure(connection, RecordKey.of(id(person)), mark, SettableClock.START),
            id(person));
  }

  private void publish(RosterCollection collection, List<RecordChange> changes) {
    try (var staging = open.store().rosters().stage(connection)) {
      staging.apply(collection, changes);
      staging.publish(SettableClock.START);
    }
  }

  private static User parent(String given, String... children) {
    return parentOf("homer", given, children);
  }

  private static User parentOf(String parent, String given, String... children) {
    return User.builder(header(parent), PersonName.builder(given, "Simpson").build())
        .agents(Stream.of(children).map(RosterRecords::id).toList())
        .build();
  }

  @OnEachStore
  void plans_forget_the_person_too(OpenStore there) {
    try (var town = new GuardedTown(there)) {
      town.has(SchoolDistrict.of(20));
      town.run(Trigger.DRY_RUN, Absence.COUNTS);
      var everyone = town.entries(town.newest()).size();

      there
          .store()
          .erasures()
          .erase(
              new Erasure(
                  town.connection,
                  RecordKey.of(id("adams-s3")),
                  PersonMark.of(town.connection, id("adams-s3")),
                  there.clock.instant()),
              id("adams-s3"));

      assertThat(town.entries(town.newest()))
          .hasSize(everyone - 2)
          .noneMatch(it -> it.title().contains("Student3,") && it.id().value().contains("adams"))
          .noneMatch(it -> it.id().value().equals("adams-s3"));
    }
  }
}
