package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.testing.SettableClock;

class RunWatermarksTest {
  private final SettableClock clock = new SettableClock();
  private final RunWatermarks marks = new RunWatermarks(Map.of(), clock);

  @Test
  void a_watermark_is_the_moment_before_the_first_page() {
    var before = clock.instant();
    marks.begin(RosterCollection.USERS);
    clock.advance(Duration.ofMinutes(40));

    assertThat(marks.reached()).containsExactly(Map.entry(RosterCollection.USERS, before));
  }

  @Test
  void it_is_told_by_the_clock_of_the_sis_where_that_is_known() {
    var before = clock.instant();
    marks.begin(RosterCollection.USERS);
    marks.sisSays(clock.instant().minus(Duration.ofMinutes(7)));
    clock.advance(Duration.ofMinutes(1));
    marks.sisSays(clock.instant().minus(Duration.ofMinutes(5)));

    assertThat(marks.reached())
        .containsEntry(RosterCollection.USERS, before.minus(Duration.ofMinutes(7)));
  }

  @Test
  void a_collection_that_is_read_anew_begins_anew() {
    marks.begin(RosterCollection.USERS);
    clock.advance(Duration.ofMinutes(3));
    marks.begin(RosterCollection.USERS);

    assertThat(marks.reached()).containsEntry(RosterCollection.USERS, clock.instant());
  }
}
