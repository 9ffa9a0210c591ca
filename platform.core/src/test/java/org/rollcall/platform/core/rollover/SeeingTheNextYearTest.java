package org.rollcall.platform.core.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.rollover.RolloverStanding.Step;
import org.rollcall.platform.core.rollover.SessionSeen.Standing;
import org.rollcall.platform.core.schedule.BlackoutId;

class SeeingTheNextYearTest {
  private static final SessionSeen OLD =
      session("y26", "2026", "2025-08-15", "2026-06-12", Standing.GONE);
  private static final SessionSeen NEXT =
      session("y27", "2027", "2026-08-10", "2027-06-11", Standing.NEW);

  @Test
  void a_year_that_is_not_stored_is_the_next_one_before_and_after_its_first_day() {
    assertThat(coming("2026-08-01", OLD, NEXT)).containsExactly(NEXT);
    assertThat(coming("2026-08-20", OLD, NEXT)).containsExactly(NEXT);
  }

  @Test
  void a_year_that_was_stored_ahead_is_the_next_one_until_it_begins() {
    var ahead = session("y27", "2027", "2026-08-10", "2027-06-11", Standing.SAME);

    assertThat(coming("2026-08-01", OLD, ahead)).containsExactly(ahead);
    assertThat(coming("2026-08-20", OLD, ahead)).isEmpty();
  }

  @Test
  void a_new_term_of_the_stored_year_is_no_next_year() {
    var year = session("y26", "2026", "2025-08-15", "2026-06-12", Standing.SAME);
    var term = session("q4", "2026", "2026-04-01", "2026-06-12", Standing.NEW);

    assertThat(coming("2026-03-01", year, term)).isEmpty();
    assertThat(coming("2026-05-01", year, term)).isEmpty();
  }

  private static List<SessionSeen> coming(String today, SessionSeen... seen) {
    var rollover =
        new Rollover(
            1,
            new ConnectionId(1),
            Instant.EPOCH,
            "agnes@example.org",
            new BlackoutId(1),
            Instant.EPOCH,
            List.of(seen),
            null,
            null,
            "",
            null);
    return new RolloverStanding(rollover, Step.DRY_RUN, null, null, null, LocalDate.parse(today))
        .coming();
  }

  private static SessionSeen session(
      String id, String year, String first, String last, Standing standing) {
    return new SessionSeen(
        id, id, "schoolYear", year, LocalDate.parse(first), LocalDate.parse(last), standing);
  }
}
