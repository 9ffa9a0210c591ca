package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.Wholeness;

class PullGateTest {
  private static CollectionCounts after(RosterPage... pages) {
    var counts = CollectionCounts.NONE;
    for (var page : pages) {
      counts = counts.page(page, page.received(), 0, 0);
    }
    return counts;
  }

  @Test
  void what_the_connector_says_of_the_wholeness_counts() {
    var last = RosterPage.builder(2).wholeness(Wholeness.PROVEN).build();

    assertThat(PullGate.wholeness(last, after(last))).isEqualTo(Wholeness.PROVEN);
  }

  @Test
  void of_a_connector_that_does_not_say_a_total_that_is_reached_is_proof() {
    var last = RosterPage.builder(2).total(2L).build();

    assertThat(PullGate.wholeness(last, after(last))).isEqualTo(Wholeness.PROVEN);
  }

  @Test
  void without_any_of_these_a_collection_is_probably_whole() {
    var last = RosterPage.builder(2).build();

    assertThat(PullGate.wholeness(last, after(last))).isEqualTo(Wholeness.PROBABLE);
  }

  @Test
  void a_record_that_came_twice_may_have_taken_the_place_of_another() {
    var reachedWithOneTwice = new CollectionCounts(2, 20, 19, 0, 0, 1, 20, 0, 0, 0);
    var twiceAndAllThere = new CollectionCounts(2, 21, 20, 0, 0, 1, 20, 0, 0, 0);
    var onceEach = new CollectionCounts(2, 20, 20, 0, 0, 0, 20, 0, 0, 0);

    assertThat(PullGate.mayLack(reachedWithOneTwice)).isTrue();
    assertThat(PullGate.mayLack(twiceAndAllThere)).isFalse();
    assertThat(PullGate.mayLack(onceEach)).isFalse();
  }

  @Test
  void a_total_that_the_last_page_takes_back_is_none() {
    var first = RosterPage.builder(10).total(10L).next(Cursor.of("10")).build();
    var last = RosterPage.builder(3).build();

    assertThat(after(first, last).total()).isNegative();
  }
}
