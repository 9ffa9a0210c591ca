package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.ConnectionId;

class NightlyPlanTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ConnectionId CONNECTION = new ConnectionId(7);

  private final NightlyPlan plan = new NightlyPlan(LocalTime.of(2, 0), LocalTime.of(4, 0));

  @Test
  void every_night_of_a_year_has_one_run_between_two_and_four_even_when_clocks_change() {
    var moment = Instant.parse("2026-01-01T12:00:00Z");
    for (int night = 0; night < 365; night++) {
      var due = plan.after(moment, DENVER, CONNECTION);

      assertThat(due.atZone(DENVER).toLocalTime())
          .isBetween(LocalTime.of(2, 0), LocalTime.of(4, 0));
      assertThat(Duration.between(moment, due)).isBetween(Duration.ZERO, Duration.ofHours(27));
      moment = due;
    }
  }

  @Test
  void asking_twice_gives_the_same_moment_and_connections_spread_out() {
    var noon = Instant.parse("2026-11-23T12:00:00Z");
    var moments = new HashSet<Instant>();
    for (int id = 1; id <= 50; id++) {
      moments.add(plan.after(noon, DENVER, new ConnectionId(id)));
    }

    assertThat(plan.after(noon, DENVER, CONNECTION))
        .isEqualTo(plan.after(noon, DENVER, CONNECTION));
    assertThat(moments).hasSizeGreaterThan(45);
  }

  @Test
  void a_window_may_span_midnight() {
    var late = new NightlyPlan(LocalTime.of(23, 0), LocalTime.of(1, 0));

    var due = late.after(Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("UTC"), CONNECTION);

    assertThat(due)
        .isBetween(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-24T01:00:00Z"));
  }
}
