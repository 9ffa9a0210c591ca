package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.rollover.Rollover;
import org.rollcall.platform.core.rollover.Rollovers;
import org.rollcall.platform.core.rollover.SessionSeen;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Rollovers in SQL. */
public final class SqlRollovers implements Rollovers {
  private static final String COLUMNS =
      "id, connection_id, begun_at, begun_by, freeze_id, previewed_at, dry_run_id, ended_at,"
          + " ended_by, release_id";

  private final Database database;

  public SqlRollovers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Rollover> latest(ConnectionId connection) {
    return database.read(
        sql -> {
          var bare =
              sql.first(
                  "select "
                      + COLUMNS
                      + " from rollover where connection_id = ? order by id desc limit 1",
                  row -> rollover(row, List.of()),
                  connection.value());
          return bare.isEmpty() ? bare : Optional.of(withSessions(sql, bare.get()));
        });
  }

  @Override
  public Rollover begin(Rollover rollover) {
    return database.write(
        sql ->
            sql.first(
                    "insert into rollover (connection_id, begun_at, begun_by, freeze_id, ended_by)"
                        + " values (?, ?, ?, ?, '') returning "
                        + COLUMNS,
                    row -> rollover(row, List.of()),
                    rollover.connection().value(),
                    rollover.begun(),
                    rollover.begunBy(),
                    rollover.freeze().value())
                .orElseThrow());
  }

  @Override
  public void update(Rollover rollover) {
    database.write(
        sql -> {
          sql.update(
              "update rollover set previewed_at = ?, dry_run_id = ?, ended_at = ?, ended_by = ?,"
                  + " release_id = ? where id = ?",
              rollover.previewed(),
              number(rollover.dryRun()),
              rollover.ended(),
              rollover.endedBy(),
              number(rollover.release()),
              rollover.id());
          sql.update("delete from rollover_session where rollover_id = ?", rollover.id());
          return sql.batch(
              "insert into rollover_session (rollover_id, place, sourced_id, title, kind,"
                  + " school_year, first_day, last_day, standing)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              rows(rollover));
        });
  }

  private static List<@Nullable Object[]> rows(Rollover rollover) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var session : rollover.sessions()) {
      rows.add(
          new @Nullable Object[] {
            rollover.id(),
            rows.size(),
            session.sourcedId(),
            session.title(),
            session.kind(),
            session.schoolYear(),
            text(session.first()),
            text(session.last()),
            session.standing().name()
          });
    }
    return rows;
  }

  private static Rollover withSessions(Statements sql, Rollover bare) throws SQLException {
    var sessions =
        sql.list(
            "select sourced_id, title, kind, school_year, first_day, last_day, standing"
                + " from rollover_session where rollover_id = ? order by place",
            SqlRollovers::session,
            bare.id());
    return new Rollover(
        bare.id(),
        bare.connection(),
        bare.begun(),
        bare.begunBy(),
        bare.freeze(),
        bare.previewed(),
        sessions,
        bare.dryRun(),
        bare.ended(),
        bare.endedBy(),
        bare.release());
  }

  private static Rollover rollover(Row row, List<SessionSeen> sessions) throws SQLException {
    return new Rollover(
        row.number("id"),
        new ConnectionId(row.number("connection_id")),
        row.moment("begun_at"),
        row.text("begun_by"),
        new BlackoutId(row.number("freeze_id")),
        row.optionalMoment("previewed_at"),
        sessions,
        run(row.optionalNumber("dry_run_id")),
        row.optionalMoment("ended_at"),
        row.text("ended_by"),
        run(row.optionalNumber("release_id")));
  }

  private static SessionSeen session(Row row) throws SQLException {
    return new SessionSeen(
        row.text("sourced_id"),
        row.text("title"),
        row.text("kind"),
        row.text("school_year"),
        day(row.optionalText("first_day")),
        day(row.optionalText("last_day")),
        SessionSeen.Standing.valueOf(row.text("standing")));
  }

  private static @Nullable SyncRunId run(@Nullable Long number) {
    return number == null ? null : new SyncRunId(number);
  }

  private static @Nullable Long number(@Nullable SyncRunId run) {
    return run == null ? null : run.value();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
