package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.rollover.Rollover;
import org.rollcall.platform.core.rollover.SessionSeen;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.sync.SyncRunId;

class KeepingRolloversTest {
  private static final SessionSeen YEAR =
      new SessionSeen(
          "y-2028",
          "2027–2028",
          "schoolYear",
          "2028",
          LocalDate.parse("2027-08-16"),
          LocalDate.parse("2028-06-02"),
          SessionSeen.Standing.NEW);
  private static final SessionSeen UNDATED =
      new SessionSeen("t", "Term", "term", "", null, null, SessionSeen.Standing.GONE);

  private OpenStore open;
  private ConnectionId id;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    id = open.connection("Lakeside");
  }

  private Rollover begun() {
    return open.store()
        .rollovers()
        .begin(
            new Rollover(
                0,
                id,
                SettableClock.START,
                "Ada",
                new BlackoutId(7),
                null,
                List.of(),
                null,
                null,
                "",
                null));
  }

  @OnEachStore
  void a_rollover_is_kept_as_far_as_it_has_come() {
    var begun = begun();
    var released =
        new Rollover(
            begun.id(),
            id,
            begun.begun(),
            "Ada",
            begun.freeze(),
            SettableClock.START.plus(Duration.ofHours(1)),
            List.of(YEAR, UNDATED),
            new SyncRunId(3),
            SettableClock.START.plus(Duration.ofDays(9)),
            "Grace",
            new SyncRunId(4));

    assertThat(open.store().rollovers().latest(id)).contains(begun);
    open.store().rollovers().update(released);
    open.store().rollovers().update(released);

    assertThat(open.reopened().rollovers().latest(id)).contains(released);
  }

  @OnEachStore
  void the_newest_counts_and_all_go_with_the_connection() {
    begun();
    var second = begun();
    assertThat(open.store().rollovers().latest(id)).contains(second);

    open.store().connections().remove(id);

    assertThat(open.store().rollovers().latest(id)).isEmpty();
  }
}
