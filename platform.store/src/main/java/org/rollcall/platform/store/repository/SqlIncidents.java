package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.incident.Subject;
import org.rollcall.platform.core.telling.incident.Told;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Incidents in SQL. */
public final class SqlIncidents implements Incidents {
  private static final String COLUMNS =
      "id, subject, district_id, connection_id, name, cause, sentence, path, who_acts, step,"
          + " opened_at, closed_at";
  private static final String SELECT = "select " + COLUMNS + " from incident";

  private final Database database;

  public SqlIncidents(Database database) {
    this.database = database;
  }

  @Override
  public List<Incident> open() {
    return database.read(
        sql -> sql.list(SELECT + " where closed_at is null order by id", SqlIncidents::incident));
  }

  @Override
  public List<Incident> since(Instant moment) {
    return database.read(
        sql ->
            sql.list(
                SELECT + " where closed_at is null or closed_at >= ? order by id desc",
                SqlIncidents::incident,
                moment));
  }

  @Override
  public void open(
      Subject subject, Trouble trouble, Instant at, Function<Incident, List<NewMessage>> messages) {
    var insert =
        "insert into incident (subject, district_id, connection_id, name, cause, sentence, path,"
            + " who_acts, step, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (subject, cause) where closed_at is null do nothing returning "
            + COLUMNS;
    var district = subject.district();
    var connection = subject.connection();
    database.write(
        sql -> {
          var opened =
              sql.first(
                  insert,
                  SqlIncidents::incident,
                  subject.key(),
                  district == null ? null : district.value(),
                  connection == null ? null : connection.value(),
                  subject.name(),
                  trouble.cause().name(),
                  trouble.sentence(),
                  trouble.path(),
                  trouble.whoActs().name(),
                  trouble.step(),
                  at);
          if (opened.isPresent()) {
            SqlOutbox.add(sql, messages.apply(opened.get()), at);
          }
          return opened.isPresent();
        });
  }

  @Override
  public void change(Incident seen, Trouble now, Instant at, List<NewMessage> messages) {
    database.write(
        sql -> {
          int changed =
              sql.update(
                  "update incident set sentence = ?, path = ?, who_acts = ?, step = ?"
                      + " where id = ? and closed_at is null and who_acts = ? and step = ?",
                  now.sentence(),
                  now.path(),
                  now.whoActs().name(),
                  now.step(),
                  seen.id(),
                  seen.trouble().whoActs().name(),
                  seen.trouble().step());
          if (changed > 0) {
            SqlOutbox.add(sql, messages, at);
          }
          return changed;
        });
  }

  @Override
  public void close(Incident seen, Instant at, Function<List<Told>, List<NewMessage>> messages) {
    database.write(
        sql -> {
          int closed =
              sql.update(
                  "update incident set closed_at = ? where id = ? and closed_at is null",
                  at,
                  seen.id());
          if (closed > 0) {
            sql.update(
                "update message set state = 'WITHDRAWN' where incident_id = ?"
                    + " and state = 'WAITING' and attempts = 0",
                seen.id());
            SqlOutbox.add(sql, messages.apply(told(sql, seen.id())), at);
          }
          return closed;
        });
  }

  /** To whom it went, or is on its way. */
  private static List<Told> told(Statements sql, long incident) throws SQLException {
    return sql.list(
        "select distinct channel, recipient from message where incident_id = ?"
            + " and state in ('SENT', 'WAITING') order by channel, recipient",
        row -> new Told(Channel.valueOf(row.text("channel")), row.text("recipient")),
        incident);
  }

  @Override
  public void forget(Instant before) {
    database.write(sql -> sql.update("delete from incident where closed_at < ?", before));
  }

  private static Incident incident(Row row) throws SQLException {
    return new Incident(
        row.number("id"),
        new Subject(
            row.text("subject"),
            district(row.optionalNumber("district_id")),
            connection(row.optionalNumber("connection_id")),
            row.text("name")),
        new Trouble(
            Cause.valueOf(row.text("cause")),
            row.text("sentence"),
            row.text("path"),
            Actor.valueOf(row.text("who_acts")),
            (int) row.number("step")),
        row.moment("opened_at"),
        row.optionalMoment("closed_at"));
  }

  private static @Nullable DistrictId district(@Nullable Long id) {
    return id == null ? null : new DistrictId(id);
  }

  private static @Nullable ConnectionId connection(@Nullable Long id) {
    return id == null ? null : new ConnectionId(id);
  }
}
