package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.measure.Measuring;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.core.testing.SettableClock;

class CountingPagesTakenAheadTest {
  private final Measuring measuring = new Measuring(new SettableClock());

  @Test
  void an_answer_counts_where_its_collection_is_read_even_if_it_came_before_that_began() {
    reading(
        RosterCollection.ORGS,
        () -> {
          answered("https://sis.example/oauth/token", 7);
          answered("https://sis.example/v1p1/orgs?limit=10", 100);
          answered("https://sis.example/v1p1/academicSessions?limit=10", 2_000);
        });
    reading(
        RosterCollection.ACADEMIC_SESSIONS,
        () -> answered("https://sis.example/v1p1/academicSessions?limit=10&offset=10", 30));

    assertThat(octets()).containsExactly(107L, 2_030L);
    assertThat(measuring.seen().traffic().octets()).isEqualTo(2_137);
  }

  @Test
  void what_has_no_name_of_its_own_counts_where_something_is_read() {
    reading(
        RosterCollection.ORGS,
        () -> {
          answered("https://sis.example/v1p1/schools", 50);
          measuring.read(5);
        });

    assertThat(octets()).containsExactly(55L);
  }

  private void reading(RosterCollection collection, Runnable work) {
    measuring.during(Stage.READING, collection, work);
  }

  private void answered(String address, long size) {
    measuring.answered(URI.create(address), 200, size, true);
  }

  private List<Long> octets() {
    return measuring.seen().stages().stream().map(StageSpan::octets).toList();
  }
}
