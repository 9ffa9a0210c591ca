package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.ORGS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.changed;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;
import static org.rollcall.platform.store.RosterRecords.removed;
import static org.rollcall.platform.store.RosterRecords.school;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.StoredKey;

class PublishingARosterTest {
  private OpenStore open;
  private Rosters rosters;
  private ConnectionId connection;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    rosters = open.store().rosters();
    connection = open.connection("Lakeside");
  }

  @OnEachStore
  void before_the_first_there_is_nothing() {
    var reader = rosters.read(connection);

    assertThat(reader.revision()).isEqualTo(Revision.NONE);
    assertThat(reader.orgs()).isEmpty();
    assertThat(reader.counts())
        .hasSize(RosterCollection.values().length)
        .allSatisfy((collection, count) -> assertThat(count).isZero());
    assertThat(rosters.publishedAt(connection)).isEmpty();
  }

  @OnEachStore
  void a_chunk_of_any_size_arrives_whole() {
    var people = new ArrayList<RecordChange>();
    for (int i = 0; i < 2_345; i++) {
      people.addAll(added(person("p" + i, "Given" + i, "Family" + i)));
    }

    try (var staging = rosters.stage(connection)) {
      staging.apply(USERS, people);
      staging.publish(open.clock.instant());
    }

    assertThat(rosters.read(connection).counts()).containsEntry(USERS, 2_345L);
    assertThat(rosters.read(connection).findPeople("family2344", null, 5).items()).hasSize(1);
  }

  @OnEachStore
  void an_unpublished_revision_is_not_seen() {
    rosters.stage(connection).apply(ORGS, added(school("s1", "Lincoln")));

    assertThat(rosters.read(connection).orgs()).isEmpty();
    assertThat(keys(ORGS)).isEmpty();
  }

  @OnEachStore
  void a_published_revision_is_seen_at_once_while_an_old_reader_keeps_its_own() {
    publish(ORGS, added(school("s1", "Lincoln"), school("s2", "Adams")));
    var old = rosters.read(connection);

    publish(ORGS, changed(school("s1", "Lincoln High")));
    publish(ORGS, removed("s2"));

    assertThat(names(rosters.read(connection).orgs())).containsExactly("Lincoln High");
    assertThat(names(old.orgs())).containsExactly("Adams", "Lincoln");
    assertThat(old.org(id("s1")).orElseThrow().name()).isEqualTo("Lincoln");
  }

  @OnEachStore
  void counts_follow_additions_changes_and_removals() {
    publish(ORGS, added(school("s1", "Lincoln"), school("s2", "Adams")));
    publish(ORGS, changed(school("s1", "Lincoln High")));
    var old = rosters.read(connection);
    publish(ORGS, removed("s2", "never-there"));

    assertThat(old.counts()).containsEntry(ORGS, 2L).containsEntry(ENROLLMENTS, 0L);
    assertThat(rosters.read(connection).counts()).containsEntry(ORGS, 1L);
  }

  @OnEachStore
  void the_moment_of_publishing_is_kept() {
    publish(ORGS, added(school("s1", "Lincoln")));

    assertThat(rosters.publishedAt(connection)).contains(SettableClock.START);
    assertThat(rosters.current(connection)).isEqualTo(new Revision(1));
  }

  @OnEachStore
  void an_abandoned_revision_is_swept_before_the_next() {
    publish(USERS, added(person("u1", "Ann", "Lee"), person("u2", "Bo", "Kim")));
    try (var abandoned = rosters.stage(connection)) {
      abandoned.apply(USERS, added(person("u3", "Cy", "Abandoned")));
      abandoned.apply(USERS, changed(person("u1", "Anna", "Lee")));
      abandoned.apply(USERS, removed("u2"));
    }

    rosters.stage(connection).publish(SettableClock.START);

    var reader = rosters.read(connection);
    assertThat(reader.user(id("u1")).orElseThrow().name().givenName()).isEqualTo("Ann");
    assertThat(reader.user(id("u2"))).isPresent();
    assertThat(reader.user(id("u3"))).isEmpty();
    assertThat(reader.findPeople("aband", null, 10).items()).isEmpty();
    assertThat(reader.findPeople("kim", null, 10).items()).hasSize(1);
    assertThat(reader.counts()).containsEntry(USERS, 2L);
  }

  @OnEachStore
  void what_a_killed_process_left_is_swept_after_the_next_start() {
    publish(ORGS, added(school("s1", "Lincoln")));
    rosters.stage(connection).apply(ORGS, removed("s1"));
    rosters = open.reopened().rosters();

    assertThat(names(rosters.read(connection).orgs())).containsExactly("Lincoln");
    publish(ORGS, added(school("s2", "Adams")));
    assertThat(names(rosters.read(connection).orgs())).containsExactly("Adams", "Lincoln");
  }

  @OnEachStore
  void a_staging_that_was_overtaken_writes_nothing_more() {
    var first = rosters.stage(connection);
    rosters.stage(connection);

    assertThatThrownBy(() -> first.apply(ORGS, added(school("s1", "Lincoln"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @OnEachStore
  void stored_keys_come_in_order_and_whole_over_many_pages() {
    var many = new ArrayList<RecordChange>();
    for (int i = 0; i < 12_000; i++) {
      many.add(RosterRecords.addition(school("s" + i, "School")));
    }
    publish(ORGS, many);

    var keys = keys(ORGS).stream().map(StoredKey::key).toList();

    assertThat(keys).isSorted().hasSize(12_000).contains(RecordKey.of(id("s7")));
  }

  @OnEachStore
  void stored_keys_stay_with_their_revision_while_the_next_is_written() {
    publish(ORGS, added(school("s1", "Lincoln"), school("s2", "Adams")));

    try (var keys = rosters.keys(connection, ORGS)) {
      rosters.stage(connection).apply(ORGS, removed("s1", "s2"));

      assertThat(keys).toIterable().hasSize(2);
    }
  }

  private void publish(RosterCollection collection, List<RecordChange> changes) {
    try (var staging = rosters.stage(connection)) {
      staging.apply(collection, changes);
      staging.publish(SettableClock.START);
    }
  }

  private List<StoredKey> keys(RosterCollection collection) {
    try (var keys = rosters.keys(connection, collection)) {
      var all = new ArrayList<StoredKey>();
      keys.forEachRemaining(all::add);
      return all;
    }
  }

  private static List<String> names(List<Org> orgs) {
    return orgs.stream().map(Org::name).toList();
  }
}
