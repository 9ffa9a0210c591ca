package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.CLASSES;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.changed;
import static org.rollcall.platform.store.RosterRecords.enrollment;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;
import static org.rollcall.platform.store.RosterRecords.removed;
import static org.rollcall.platform.store.RosterRecords.schoolClass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.DifferentRecord;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCounts;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RecordVersion;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.core.roster.RosterVersions.Between;

class LookingBackTest {
  private OpenStore open;
  private RosterVersions versions;
  private ConnectionId connection;

  @BeforeEach
  void three_revisions_a_day_apart(OpenStore open) {
    this.open = open;
    versions = open.store().rosterVersions();
    connection = open.connection("Lakeside");
    publish(
        0,
        Map.of(
            USERS, added(person("ann", "Ann", "Lee"), person("bob", "Bob", "Lee")),
            CLASSES, added(schoolClass("c", "Math", "s")),
            ENROLLMENTS, added(enrollment("e", "ann", "c"))));
    publish(1, Map.of(USERS, changed(person("ann", "Anna", "Lee")), ENROLLMENTS, removed("e")));
    publish(2, Map.of(USERS, added(person("cid", "Cid", "Lee"))));
    publish(2, Map.of(USERS, removed("bob")));
  }

  @OnEachStore
  void a_moment_has_the_revision_that_readers_saw() {
    assertThat(versions.at(connection, day(0).minusMillis(1))).isEqualTo(Revision.NONE);
    assertThat(versions.at(connection, day(0))).isEqualTo(new Revision(1));
    assertThat(versions.at(connection, day(2).minusMillis(1))).isEqualTo(new Revision(2));
    assertThat(versions.at(connection, day(9))).isEqualTo(new Revision(4));
  }

  @OnEachStore
  void two_revisions_differ_by_what_was_added_changed_and_removed() {
    assertThat(versions.between(connection, new Revision(1), new Revision(4)))
        .containsOnly(
            Map.entry(USERS, new RecordCounts(1, 1, 1)),
            Map.entry(ENROLLMENTS, new RecordCounts(0, 0, 1)));
    assertThat(versions.between(connection, Revision.NONE, new Revision(1)))
        .containsEntry(USERS, new RecordCounts(2, 0, 0));
    assertThat(versions.between(connection, new Revision(4), new Revision(4))).isEmpty();
  }

  @OnEachStore
  void what_came_and_went_again_in_between_is_no_difference() {
    publish(3, Map.of(USERS, changed(person("ann", "Ann", "Lee"))));
    publish(4, Map.of(USERS, removed("cid")));

    assertThat(versions.between(connection, new Revision(1), new Revision(6)))
        .containsEntry(USERS, new RecordCounts(0, 0, 1));
  }

  @OnEachStore
  void the_records_that_differ_come_with_their_old_and_new_content() {
    var changed = different(Difference.CHANGED);

    assertThat(changed).singleElement().satisfies(LookingBackTest::is_renamed);
    assertThat(different(Difference.ADDED))
        .singleElement()
        .satisfies(it -> assertThat(it.before()).isNull());
    assertThat(different(Difference.REMOVED))
        .singleElement()
        .satisfies(it -> assertThat(it.after()).isNull());
  }

  private static void is_renamed(DifferentRecord record) {
    assertThat(
            FieldChange.between(
                Objects.requireNonNull(record.before()), Objects.requireNonNull(record.after())))
        .containsExactly(new FieldChange("givenName", "Ann", "Anna"));
  }

  @OnEachStore
  void every_version_of_a_person_is_told_with_its_moments() {
    var ann = versions.of(connection, USERS, id("ann"));

    assertThat(ann).extracting(RecordVersion::sinceAt).containsExactly(day(0), day(1));
    assertThat(ann).extracting(RecordVersion::untilAt).containsExactly(day(1), null);
    assertThat(versions.enrollmentsOfUser(connection, id("ann")))
        .singleElement()
        .satisfies(it -> assertThat(it.untilAt()).isEqualTo(day(1)));
    assertThat(versions.enrollmentsOfClass(connection, id("c"))).hasSize(1);
  }

  @OnEachStore
  void what_a_run_is_still_writing_is_not_told() {
    try (var staging = open.store().rosters().stage(connection)) {
      staging.apply(USERS, changed(person("ann", "Annika", "Lee")));
      staging.apply(USERS, added(person("dot", "Dot", "Lee")));

      var ann = versions.of(connection, USERS, id("ann"));
      assertThat(ann).hasSize(2);
      assertThat(ann.get(1).until()).isNull();
      assertThat(versions.of(connection, USERS, id("dot"))).isEmpty();
    }
  }

  @OnEachStore
  void pruning_deletes_in_chunks_what_ended_before_and_keeps_what_counted_then() {
    int chunks = 1;
    while (versions.prune(connection, day(1).plusSeconds(1), 1)) {
      chunks++;
    }

    assertThat(chunks).isEqualTo(3);
    assertThat(versions.oldest(connection)).isEqualTo(new Revision(2));
    assertThat(versions.of(connection, USERS, id("ann"))).hasSize(1);
    assertThat(versions.of(connection, USERS, id("bob"))).hasSize(1);
    assertThat(versions.enrollmentsOfUser(connection, id("ann"))).isEmpty();
    assertThat(versions.between(connection, new Revision(2), new Revision(4)))
        .containsEntry(USERS, new RecordCounts(1, 0, 1));
    var reader = open.store().rosters().read(connection);
    assertThat(reader.findPeople("anna", null, 9).items()).hasSize(1);
    assertThat(reader.counts()).containsEntry(USERS, 2L);
  }

  @OnEachStore
  void nothing_is_pruned_while_nothing_is_old() {
    assertThat(versions.prune(connection, day(0).minusSeconds(1), 100)).isFalse();

    assertThat(versions.oldest(connection)).isEqualTo(Revision.NONE);
    assertThat(versions.of(connection, USERS, id("ann"))).hasSize(2);
  }

  private List<DifferentRecord> different(Difference difference) {
    var between = new Between(new Revision(1), new Revision(4));
    var all = versions.different(connection, between, USERS, difference, null, 10);
    var last = RecordKey.ofBytes(all.get(0).key().bytes());
    assertThat(versions.different(connection, between, USERS, difference, last, 10)).isEmpty();
    return all;
  }

  private void publish(int day, Map<RosterCollection, List<RecordChange>> changes) {
    try (var staging = open.store().rosters().stage(connection)) {
      changes.forEach(staging::apply);
      staging.publish(day(day));
    }
  }

  private static Instant day(int number) {
    return SettableClock.START.plus(Duration.ofDays(number));
  }
}
