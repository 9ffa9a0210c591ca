package org.rollcall.platform.store.repository;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.schedule.Rhythm;
import org.rollcall.platform.core.schedule.Schedule;
import org.rollcall.platform.core.schedule.Schedules;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Schedules in SQL; lists are separated by blanks. */
public final class SqlSchedules implements Schedules {
  private static final String KEEP =
      "insert into schedule (connection_id, rhythm, from_time, to_time, times, every_hours, days,"
          + " spread_minutes, changes_only, complete_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (connection_id) do update set rhythm = excluded.rhythm,"
          + " from_time = excluded.from_time, to_time = excluded.to_time, times = excluded.times,"
          + " every_hours = excluded.every_hours, days = excluded.days,"
          + " spread_minutes = excluded.spread_minutes, changes_only = excluded.changes_only,"
          + " complete_on = excluded.complete_on";

  private final Database database;

  public SqlSchedules(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Schedule> chosen(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                "select rhythm, from_time, to_time, times, every_hours, days, spread_minutes,"
                    + " changes_only, complete_on from schedule where connection_id = ?",
                SqlSchedules::schedule,
                connection.value()));
  }

  @Override
  public void keep(ConnectionId connection, Schedule schedule) {
    database.write(
        sql ->
            sql.update(
                KEEP,
                connection.value(),
                schedule.rhythm().name(),
                schedule.from().toString(),
                schedule.to().toString(),
                schedule.times().stream().map(LocalTime::toString).collect(joining(" ")),
                schedule.everyHours(),
                words(schedule.days()),
                schedule.spreadMinutes(),
                schedule.changesOnly(),
                words(schedule.completeOn())));
  }

  private static Schedule schedule(Row row) throws SQLException {
    return new Schedule(
        Rhythm.valueOf(row.text("rhythm")),
        LocalTime.parse(row.text("from_time")),
        LocalTime.parse(row.text("to_time")),
        list(row.text("times")).map(LocalTime::parse).toList(),
        (int) row.number("every_hours"),
        days(row.text("days")),
        (int) row.number("spread_minutes"),
        row.flag("changes_only"),
        days(row.text("complete_on")));
  }

  private static String words(Set<DayOfWeek> days) {
    return days.stream().sorted().map(DayOfWeek::name).collect(joining(" "));
  }

  private static Set<DayOfWeek> days(String text) {
    return list(text).map(DayOfWeek::valueOf).collect(toSet());
  }

  private static Stream<String> list(String text) {
    return List.of(text.split(" ")).stream().filter(word -> !word.isEmpty());
  }
}
