package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.changed;
import static org.rollcall.platform.store.RosterRecords.header;
import static org.rollcall.platform.store.RosterRecords.person;
import static org.rollcall.platform.store.RosterRecords.removed;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Rosters;

/** People are found by what they are called now, and leave nothing behind when they go. */
class FindingPeopleOverTimeTest {
  private OpenStore open;
  private Rosters rosters;
  private ConnectionId connection;
  private int day;

  @BeforeEach
  void a_roster_with_ann(OpenStore open) {
    this.open = open;
    rosters = open.store().rosters();
    connection = open.connection("Lakeside");
    publish(added(person("ann", "Ann", "Lee")));
  }

  @OnEachStore
  void who_changes_and_is_called_as_before_keeps_the_rows_to_be_found_by() throws SQLException {
    long before = open.rows("person_search");

    publish(changed(withPhone("Ann", "1")));
    publish(changed(withPhone("Ann", "2")));

    assertThat(found("lee")).containsExactly("ann");
    assertThat(found("ann")).containsExactly("ann");
    assertThat(open.rows("person_search")).isEqualTo(before);
    assertThat(open.rows("person_text")).isEqualTo(1);
  }

  @OnEachStore
  void who_is_renamed_is_found_by_the_new_name_alone() {
    publish(changed(withPhone("Ann", "1")));
    publish(changed(withPhone("Zoe", "1")));

    assertThat(found("zoe")).containsExactly("ann");
    assertThat(found("ann")).isEmpty();

    publish(changed(person("ann", "Ann", "Lee")));

    assertThat(found("zoe")).isEmpty();
    assertThat(found("lee")).containsExactly("ann");
  }

  @OnEachStore
  void who_is_removed_is_found_no_longer_and_again_when_back() {
    publish(changed(withPhone("Ann", "1")));
    publish(removed("ann"));

    assertThat(found("lee")).isEmpty();

    publish(added(person("ann", "Ann", "Lee")));

    assertThat(found("lee")).containsExactly("ann");
  }

  @OnEachStore
  void what_a_revision_that_is_given_up_renamed_and_removed_is_found_as_before() {
    publish(added(person("bob", "Bob", "Lee")));
    publish(changed(withPhone("Ann", "1")));
    try (var given_up = rosters.stage(connection)) {
      given_up.apply(USERS, changed(person("ann", "Zoe", "Lee")));
      given_up.apply(USERS, removed("bob"));
      given_up.complete(() -> {});
    }

    assertThat(found("lee")).containsExactlyInAnyOrder("ann", "bob");
    assertThat(found("zoe")).isEmpty();

    publish(changed(withPhone("Ann", "2")));

    assertThat(found("lee")).containsExactlyInAnyOrder("ann", "bob");
    assertThat(found("zoe")).isEmpty();
  }

  @OnEachStore
  void pruning_takes_only_names_that_nobody_has_any_more() throws SQLException {
    publish(changed(withPhone("Ann", "1")));
    publish(changed(withPhone("Zoe", "1")));
    publish(changed(withPhone("Zoe", "2")));
    var versions = open.store().rosterVersions();

    while (versions.prune(connection, at(day - 1).plusSeconds(1), 10)) {}

    assertThat(found("zoe")).containsExactly("ann");
    assertThat(open.rows("person_text")).isEqualTo(1);
    assertThat(open.rows("person_search")).isEqualTo(2);
  }

  @OnEachStore
  void nothing_is_left_of_a_connection_that_is_removed() throws SQLException {
    publish(changed(withPhone("Ann", "1")));
    var versions = open.store().rosterVersions();
    while (versions.prune(connection, at(day).plusSeconds(1), 10)) {}

    open.store().connections().remove(connection);

    assertThat(open.rows("record")).isZero();
    assertThat(open.rows("person_text")).isZero();
    assertThat(open.rows("person_search")).isZero();
  }

  private static User withPhone(String given, String phone) {
    return User.builder(header("ann"), PersonName.builder(given, "Lee").build())
        .phone(phone)
        .build();
  }

  private void publish(List<RecordChange> changes) {
    try (var staging = rosters.stage(connection)) {
      staging.apply(USERS, changes);
      staging.publish(at(++day));
    }
  }

  private static Instant at(int day) {
    return SettableClock.START.plus(Duration.ofDays(day));
  }

  private List<String> found(String text) {
    return rosters.read(connection).findPeople(text, null, 10).items().stream()
        .map(it -> it.sourcedId().value())
        .toList();
  }
}
