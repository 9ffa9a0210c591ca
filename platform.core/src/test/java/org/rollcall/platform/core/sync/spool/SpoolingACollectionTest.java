package org.rollcall.platform.core.sync.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordKey;

class SpoolingACollectionTest {
  private final Path folder;
  private final RosterSpool roster;
  private final CollectionSpool spool;

  SpoolingACollectionTest(@TempDir Path home) {
    folder = home.resolve("run-1");
    roster = new RosterSpool(folder, 3);
    spool = roster.begin(RosterCollection.USERS);
    spool.beginPage();
  }

  @AfterEach
  void close() {
    roster.close();
  }

  private static RecordKey key(String id) {
    return RecordKey.of(SourcedId.of(id));
  }

  private void add(String id, String body) {
    spool.add(key(id), new RecordBody(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> bodies(Snapshot snapshot) {
    var bodies = new ArrayList<String>();
    try (var entries = snapshot.open()) {
      while (entries.hasNext()) {
        bodies.add(snapshot.body(entries.next().place()).text());
      }
    }
    return bodies;
  }

  @Test
  void many_records_come_back_sorted_by_key_each_with_its_body() {
    for (int i = 0; i < 100; i++) {
      add("id" + i, "body" + i);
    }

    var snapshot = spool.finish();

    assertThat(snapshot.size()).isEqualTo(100);
    var keys = new ArrayList<RecordKey>();
    try (var entries = snapshot.open()) {
      entries.forEachRemaining(entry -> keys.add(entry.key()));
    }
    assertThat(keys).isSorted();
    assertThat(bodies(snapshot)).contains("body0", "body57", "body99");
  }

  @Test
  void of_records_that_repeat_the_last_counts_wherever_it_was_spilled() {
    add("a", "first");
    for (int i = 0; i < 10; i++) {
      add("other" + i, "other");
    }
    add("a", "last");

    var snapshot = spool.finish();

    assertThat(snapshot.repeated()).isEqualTo(1);
    assertThat(snapshot.size()).isEqualTo(11);
    assertThat(bodies(snapshot)).contains("last").doesNotContain("first");
  }

  @Test
  void a_record_marked_later_as_to_be_deleted_stays_with_its_mark() {
    add("a", "here");
    spool.addDeleted(key("a"));
    spool.addDeleted(key("b"));

    var snapshot = spool.finish();

    assertThat(snapshot.size()).isZero();
    var marked = new ArrayList<RecordKey>();
    try (var entries = snapshot.open()) {
      entries.forEachRemaining(
          entry -> {
            assertThat(entry.deleted()).isTrue();
            marked.add(entry.key());
          });
    }
    assertThat(marked).containsExactlyInAnyOrder(key("a"), key("b"));
    assertThat(snapshot.tobedeleted()).isEqualTo(2);
    assertThat(snapshot.repeated()).isEqualTo(1);
  }

  @Test
  void what_a_failed_page_delivered_is_thrown_away() {
    add("a", "kept");
    spool.beginPage();
    for (int i = 0; i < 10; i++) {
      add("b" + i, "broken");
    }
    spool.takeBackPage();
    add("b1", "whole");

    var snapshot = spool.finish();

    assertThat(bodies(snapshot)).containsExactlyInAnyOrder("kept", "whole");
    assertThat(snapshot.repeated()).isZero();
  }

  @Test
  void what_a_failed_page_delivered_of_large_records_is_thrown_away_too() {
    add("a", "kept".repeat(3_000));
    spool.beginPage();
    add("a", "broken".repeat(3_000));
    add("b", "broken".repeat(3_000));
    spool.takeBackPage();
    add("b", "whole".repeat(3_000));

    var snapshot = spool.finish();

    assertThat(bodies(snapshot))
        .containsExactlyInAnyOrder("kept".repeat(3_000), "whole".repeat(3_000));
    assertThat(snapshot.repeated()).isZero();
  }

  @Test
  void a_small_record_after_a_large_one_of_the_same_name_is_the_later_one() {
    add("a", "small at first");
    add("a", "large".repeat(3_000));
    add("a", "small at last");

    assertThat(bodies(spool.finish())).containsExactly("small at last");
  }

  @Test
  void bodies_that_are_read_together_come_in_the_order_they_were_asked_for() {
    for (int i = 0; i < 2_000; i++) {
      add("id" + i, ("body" + i + ' ').repeat(i % 300 == 7 ? 2_000 : 1 + i % 90));
    }
    var snapshot = spool.finish();
    var places = new ArrayList<Long>();
    try (var entries = snapshot.open()) {
      entries.forEachRemaining(entry -> places.add(entry.place()));
    }
    Collections.shuffle(places, new Random(7));

    var together = snapshot.bodies(places.stream().mapToLong(Long::longValue).toArray());

    assertThat(together.stream().map(RecordBody::text))
        .containsExactlyElementsOf(places.stream().map(it -> snapshot.body(it).text()).toList())
        .doesNotHaveDuplicates()
        .hasSize(2_000);
    assertThat(snapshot.bodies(new long[0])).isEmpty();
  }

  @Test
  void a_body_larger_than_one_read_comes_back_whole() {
    var large = "ö".repeat(10_000);
    add("a", large);

    assertThat(bodies(spool.finish())).containsExactly(large);
  }

  @Test
  void an_empty_collection_is_an_empty_snapshot_and_closing_leaves_nothing() {
    assertThat(spool.finish().size()).isZero();

    roster.close();

    assertThat(folder).doesNotExist();
  }
}
