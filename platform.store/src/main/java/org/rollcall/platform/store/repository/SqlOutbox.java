package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.MessageState;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.Outbox;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Messages to people in SQL. */
public final class SqlOutbox implements Outbox {
  private static final Duration NEVER_SO_FAR = Duration.ofDays(2);
  private static final String COLUMNS =
      "id, incident_id, district_id, kind, channel, recipient, subject, body, created_at, due_at,"
          + " state, attempts, status, sent_at";
  private static final String SELECT = "select " + COLUMNS + " from message";

  private final Database database;

  public SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<NewMessage> messages, Instant at) {
    database.write(sql -> add(sql, messages, at));
  }

  /** The same within a transaction of somebody else's. */
  static int add(Statements sql, List<NewMessage> messages, Instant at) throws SQLException {
    return sql.batch(
        "insert into message (incident_id, district_id, kind, channel, recipient, subject, body,"
            + " created_at, due_at, state, attempts, status)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, '')",
        messages.stream().map(message -> columns(message, at)).toList());
  }

  private static @Nullable Object[] columns(NewMessage message, Instant at) {
    var district = message.district();
    return new @Nullable Object[] {
      message.incident(),
      district == null ? null : district.value(),
      message.kind().name(),
      message.channel().name(),
      message.recipient(),
      message.subject(),
      message.body(),
      at,
      message.due()
    };
  }

  @Override
  public List<Message> claim(Instant now, Duration lease, int most) {
    // The condition stands outside too: a node that waited for another's claim looks at it anew.
    var free =
        "state = 'WAITING' and (due_at <= ? or due_at > ?)"
            + " and (claimed_until is null or claimed_until <= ? or claimed_until > ?)";
    // Nothing waits for so long: what seems to was written while a clock was ahead.
    var never = now.plus(NEVER_SO_FAR);
    return database.write(
        sql ->
            sql.list(
                "update message set attempts = attempts + 1, claimed_until = ? where "
                    + free
                    + " and id in (select id from message where "
                    + free
                    + " order by id limit ?) returning "
                    + COLUMNS,
                SqlOutbox::message,
                now.plus(lease),
                now,
                never,
                now,
                never,
                now,
                never,
                now,
                never,
                most));
  }

  @Override
  public void sent(long id, Instant at, String status) {
    database.write(
        sql ->
            sql.update(
                "update message set state = 'SENT', sent_at = ?, status = ?, claimed_until = null"
                    + " where id = ?",
                at,
                status,
                id));
  }

  @Override
  public void again(long id, Instant due, String status) {
    database.write(
        sql ->
            sql.update(
                "update message set due_at = ?, status = ?, claimed_until = null where id = ?",
                due,
                status,
                id));
  }

  @Override
  public void failed(long id, String status) {
    database.write(
        sql ->
            sql.update(
                "update message set state = 'FAILED', status = ?, claimed_until = null"
                    + " where id = ?",
                status,
                id));
  }

  @Override
  public List<Message> latest(@Nullable DistrictId district, int limit) {
    return database.read(
        sql ->
            district == null
                ? sql.list(SELECT + " order by id desc limit ?", SqlOutbox::message, limit)
                : sql.list(
                    SELECT + " where district_id = ? order by id desc limit ?",
                    SqlOutbox::message,
                    district.value(),
                    limit));
  }

  @Override
  public Optional<Message> lastTried(Channel channel, @Nullable DistrictId district) {
    var tried = SELECT + " where channel = ? and attempts > 0";
    var newest = " order by id desc limit 1";
    return database.read(
        sql ->
            district == null
                ? sql.first(tried + newest, SqlOutbox::message, channel.name())
                : sql.first(
                    tried + " and district_id = ?" + newest,
                    SqlOutbox::message,
                    channel.name(),
                    district.value()));
  }

  @Override
  public long count(MessageState state) {
    return database.read(
        sql ->
            sql.first(
                    "select count(*) as messages from message where state = ?",
                    row -> row.number("messages"),
                    state.name())
                .orElse(0L));
  }

  @Override
  public void forget(Instant before) {
    database.write(
        sql ->
            sql.update("delete from message where created_at < ? and state <> 'WAITING'", before));
  }

  private static Message message(Row row) throws SQLException {
    var district = row.optionalNumber("district_id");
    return new Message(
        row.number("id"),
        new NewMessage(
            row.optionalNumber("incident_id"),
            district == null ? null : new DistrictId(district),
            MessageKind.valueOf(row.text("kind")),
            Channel.valueOf(row.text("channel")),
            row.text("recipient"),
            row.text("subject"),
            row.text("body"),
            row.moment("due_at")),
        row.moment("created_at"),
        MessageState.valueOf(row.text("state")),
        (int) row.number("attempts"),
        row.text("status"),
        row.optionalMoment("sent_at"));
  }
}
