package org.rollcall.platform.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.ConnectionId;

class TimetableTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ConnectionId CONNECTION = new ConnectionId(7);

  /** The night in which 02:00 is followed by 03:00. */
  private static final LocalDateTime SPRING = LocalDateTime.parse("2026-03-08T00:00:00");

  /** The night in which 01:00 comes twice. */
  private static final LocalDateTime AUTUMN = LocalDateTime.parse("2026-11-01T00:00:00");

  private final Timetable table = new Timetable(LocalTime.of(2, 0), LocalTime.of(4, 0));

  private static Schedule schedule(Rhythm rhythm, String from, String to, int hours) {
    return new Schedule(
        rhythm,
        LocalTime.parse(from),
        LocalTime.parse(to),
        List.of(),
        hours,
        Schedule.DAILY,
        0,
        false,
        Set.of());
  }

  private static Schedule at(Set<DayOfWeek> days, int spread, String... times) {
    return new Schedule(
        Rhythm.TIMES,
        LocalTime.MIN,
        LocalTime.MIN,
        List.of(times).stream().map(LocalTime::parse).toList(),
        1,
        days,
        spread,
        false,
        Set.of());
  }

  /** What the clocks of the district show at the runs of 24 hours after midnight. */
  private List<String> ofDay(Schedule schedule, LocalDateTime midnight) {
    var shown = new ArrayList<String>();
    var end = midnight.plusDays(1).atZone(DENVER).toInstant();
    var moment = midnight.atZone(DENVER).toInstant().minusMillis(1);
    while (true) {
      var due = table.after(schedule, moment, DENVER, CONNECTION);
      if (due.isEmpty() || !due.get().isBefore(end)) {
        return shown;
      }
      moment = due.get();
      shown.add(moment.atZone(DENVER).toLocalTime().toString());
    }
  }

  @Test
  void every_night_of_a_year_has_one_run_between_two_and_four_even_when_clocks_change() {
    var moment = Instant.parse("2026-01-01T12:00:00Z");
    for (int night = 0; night < 365; night++) {
      var due = table.after(Schedule.NIGHTLY, moment, DENVER, CONNECTION).orElseThrow();

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
      moments.add(table.after(Schedule.NIGHTLY, noon, DENVER, new ConnectionId(id)).orElseThrow());
    }

    assertThat(table.after(Schedule.NIGHTLY, noon, DENVER, CONNECTION))
        .isEqualTo(table.after(Schedule.NIGHTLY, noon, DENVER, CONNECTION));
    assertThat(moments).hasSizeGreaterThan(45);
  }

  @Test
  void a_window_may_span_midnight() {
    var late = schedule(Rhythm.WINDOW, "23:00", "01:00", 1);

    var due =
        table.after(late, Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("UTC"), CONNECTION);

    assertThat(due.orElseThrow())
        .isBetween(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-24T01:00:00Z"));
  }

  @Test
  void a_time_that_the_clock_leaps_over_comes_an_hour_later_and_once() {
    var nightly = at(Schedule.DAILY, 0, "02:30", "03:30", "12:00");

    assertThat(ofDay(nightly, SPRING)).containsExactly("03:30", "12:00");
    assertThat(ofDay(nightly, SPRING.plusDays(1))).containsExactly("02:30", "03:30", "12:00");
  }

  @Test
  void a_time_that_the_clock_shows_twice_comes_once() {
    var twice = at(Schedule.DAILY, 0, "01:30", "12:00");

    assertThat(ofDay(twice, AUTUMN)).containsExactly("01:30", "12:00");
  }

  @Test
  void hours_are_hours_that_pass_also_when_clocks_change() {
    var hourly = schedule(Rhythm.HOURS, "00:00", "00:00", 1);
    var everySix = schedule(Rhythm.HOURS, "00:00", "00:00", 6);

    assertThat(ofDay(hourly, SPRING)).hasSize(23);
    assertThat(ofDay(hourly, AUTUMN)).hasSize(25);
    assertThat(ofDay(everySix, SPRING)).containsExactly("00:00", "07:00", "13:00", "19:00");
    assertThat(ofDay(everySix, AUTUMN))
        .containsExactly("00:00", "05:00", "11:00", "17:00", "23:00");
    assertThat(ofDay(everySix, AUTUMN.plusDays(1)))
        .containsExactly("00:00", "06:00", "12:00", "18:00");
  }

  @Test
  void hours_keep_to_a_part_of_the_day() {
    assertThat(ofDay(schedule(Rhythm.HOURS, "06:00", "18:00", 3), SPRING.plusDays(3)))
        .containsExactly("06:00", "09:00", "12:00", "15:00");
  }

  @Test
  void days_of_the_week_are_those_of_the_district() {
    var weekdays = at(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 0, "23:30");
    // Friday by UTC, Thursday in Denver.
    var thursdayNight = Instant.parse("2026-11-27T06:00:00Z");

    var due = table.after(weekdays, thursdayNight, DENVER, CONNECTION).orElseThrow();
    var then = table.after(weekdays, due, DENVER, CONNECTION).orElseThrow();

    assertThat(due).isEqualTo(Instant.parse("2026-11-27T06:30:00Z"));
    assertThat(then.atZone(DENVER).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void a_spread_begins_later_by_at_most_its_minutes_and_differs_between_connections() {
    var spread = at(Schedule.DAILY, 20, "05:00");
    var moments = new HashSet<Instant>();
    for (int id = 1; id <= 20; id++) {
      var due =
          table
              .after(spread, SPRING.atZone(DENVER).toInstant(), DENVER, new ConnectionId(id))
              .orElseThrow();
      assertThat(due.atZone(DENVER).toLocalTime())
          .isBetween(LocalTime.of(5, 0), LocalTime.of(5, 20));
      moments.add(due);
    }

    assertThat(moments).hasSizeGreaterThan(15);
  }

  @Test
  void off_never_comes() {
    assertThat(
            table.after(
                schedule(Rhythm.OFF, "00:00", "00:00", 1), Instant.EPOCH, DENVER, CONNECTION))
        .isEmpty();
  }
}
