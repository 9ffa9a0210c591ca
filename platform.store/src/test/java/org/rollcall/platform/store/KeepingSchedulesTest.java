package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.Rhythm;
import org.rollcall.platform.core.schedule.Schedule;

class KeepingSchedulesTest {
  private OpenStore open;
  private ConnectionId id;
  private Connection connection;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    id = open.connection("Lakeside");
    connection = open.store().connections().find(id).orElseThrow();
  }

  private Blackout said(@Nullable ConnectionId only, String from, @Nullable String until) {
    return new Blackout(
        new BlackoutId(0),
        connection.district(),
        only,
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        "Summer",
        Blackout.Kind.DAYS,
        SettableClock.START,
        "Ada");
  }

  @OnEachStore
  void a_schedule_is_kept_as_it_was_chosen_and_every_night_holds_before() {
    assertThat(open.store().schedules().of(id)).isEqualTo(Schedule.NIGHTLY);
    var chosen =
        new Schedule(
            Rhythm.TIMES,
            LocalTime.of(6, 0),
            LocalTime.of(18, 30),
            List.of(LocalTime.of(12, 0), LocalTime.of(5, 15)),
            3,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            7,
            true,
            Set.of());

    open.store().schedules().keep(id, Schedule.NIGHTLY);
    open.store().schedules().keep(id, chosen);

    assertThat(open.reopened().schedules().chosen(id)).contains(chosen);
    assertThat(chosen.times()).containsExactly(LocalTime.of(5, 15), LocalTime.of(12, 0));
  }

  @OnEachStore
  void blackouts_hold_for_a_district_or_for_one_connection() {
    var blackouts = open.store().blackouts();
    var later = blackouts.add(said(null, "2026-12-20", "2027-01-03"));
    var own = blackouts.add(said(id, "2026-06-01", null));
    var others = blackouts.add(said(other(), "2026-06-02", "2026-06-03"));

    assertThat(blackouts.of(connection.district())).containsExactly(own, others, later);
    assertThat(blackouts.of(connection)).containsExactly(own, later);
    blackouts.remove(own.id());
    assertThat(blackouts.find(own.id())).isEmpty();
    assertThat(open.reopened().blackouts().of(connection)).containsExactly(later);
  }

  private ConnectionId other() {
    var added =
        open.store()
            .connections()
            .add(OpenStore.connection(connection.district(), "Second"), OpenStore.credential());
    return added.orElseThrow().id();
  }

  @OnEachStore
  void watermarks_move_by_collection_and_go_together() {
    var marks = open.store().watermarks();
    marks.keep(
        id,
        Map.of(
            RosterCollection.ORGS,
            SettableClock.START,
            RosterCollection.USERS,
            SettableClock.START));
    var later = SettableClock.START.plus(Duration.ofHours(4));
    marks.keep(id, Map.of(RosterCollection.USERS, later));

    assertThat(marks.of(id))
        .isEqualTo(
            Map.of(RosterCollection.ORGS, SettableClock.START, RosterCollection.USERS, later));
    marks.forget(id);
    assertThat(marks.of(id)).isEmpty();
  }

  @OnEachStore
  void all_goes_with_the_connection() {
    open.store().schedules().keep(id, Schedule.NIGHTLY);
    open.store().blackouts().add(said(id, "2026-06-01", null));
    open.store().watermarks().keep(id, Map.of(RosterCollection.ORGS, SettableClock.START));

    open.store().connections().remove(id);

    assertThat(open.store().schedules().chosen(id)).isEmpty();
    assertThat(open.store().blackouts().of(connection.district())).isEmpty();
    assertThat(open.store().watermarks().of(id)).isEmpty();
  }
}
