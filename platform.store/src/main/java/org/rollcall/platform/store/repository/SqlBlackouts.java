package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.Blackouts;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Blackouts in SQL. */
public final class SqlBlackouts implements Blackouts {
  private static final String COLUMNS =
      "id, district_id, connection_id, from_day, until_day, reason, kind, at, by_whom";
  private static final String SELECT = "select " + COLUMNS + " from blackout";

  private final Database database;

  public SqlBlackouts(Database database) {
    this.database = database;
  }

  @Override
  public List<Blackout> of(DistrictId district) {
    return database.read(
        sql ->
            sql.list(
                SELECT + " where district_id = ? order by from_day, id",
                SqlBlackouts::blackout,
                district.value()));
  }

  @Override
  public Optional<Blackout> find(BlackoutId id) {
    return database.read(
        sql -> sql.first(SELECT + " where id = ?", SqlBlackouts::blackout, id.value()));
  }

  @Override
  public Blackout add(Blackout blackout) {
    var connection = blackout.connection();
    var until = blackout.until();
    return database.write(
        sql ->
            sql.first(
                    "insert into blackout (district_id, connection_id, from_day, until_day, reason,"
                        + " kind, at, by_whom) values (?, ?, ?, ?, ?, ?, ?, ?) returning "
                        + COLUMNS,
                    SqlBlackouts::blackout,
                    blackout.district().value(),
                    connection == null ? null : connection.value(),
                    blackout.from().toString(),
                    until == null ? null : until.toString(),
                    blackout.reason(),
                    blackout.kind().name(),
                    blackout.at(),
                    blackout.by())
                .orElseThrow());
  }

  @Override
  public void remove(BlackoutId id) {
    database.write(sql -> sql.update("delete from blackout where id = ?", id.value()));
  }

  private static Blackout blackout(Row row) throws SQLException {
    var connection = row.optionalNumber("connection_id");
    var until = row.optionalText("until_day");
    return new Blackout(
        new BlackoutId(row.number("id")),
        new DistrictId(row.number("district_id")),
        connection == null ? null : new ConnectionId(connection),
        LocalDate.parse(row.text("from_day")),
        until == null ? null : LocalDate.parse(until),
        row.text("reason"),
        Blackout.Kind.valueOf(row.text("kind")),
        row.moment("at"),
        row.text("by_whom"));
  }
}
