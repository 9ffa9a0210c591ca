package org.rollcall.platform.store.repository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.RunClaims;
import org.rollcall.platform.store.jdbc.Database;

/** Claims of nodes in SQL. */
public final class SqlRunClaims implements RunClaims {
  private static final int BEATS = 4;

  private final Database database;
  private final String node;
  private final Duration takeOver;
  private final Clock clock;

  private SqlRunClaims(Database database, String node, Duration takeOver, Clock clock) {
    this.database = database;
    this.node = node;
    this.takeOver = takeOver;
    this.clock = clock;
  }

  /** Where the database has one owner, whatever is claimed there was left by a killed process. */
  public static SqlRunClaims over(Database database, String node, Duration takeOver, Clock clock) {
    if (!database.shared()) {
      database.write(sql -> sql.update("delete from run_claim"));
    }
    return new SqlRunClaims(database, node, takeOver, clock);
  }

  @Override
  public Duration beat() {
    return takeOver.dividedBy(BEATS);
  }

  private Instant alive() {
    return clock.instant().minus(takeOver);
  }

  @Override
  public boolean take(ConnectionId connection) {
    int taken =
        database.write(
            sql ->
                sql.update(
                    "insert into run_claim (connection_id, node, heard_at, wish)"
                        + " values (?, ?, ?, ?) on conflict (connection_id) do update set"
                        + " node = excluded.node, heard_at = excluded.heard_at,"
                        + " wish = excluded.wish"
                        + " where run_claim.node = excluded.node or run_claim.heard_at < ?",
                    connection.value(),
                    node,
                    clock.instant(),
                    Wish.NONE.name(),
                    alive()));
    return taken > 0;
  }

  @Override
  public void release(ConnectionId connection) {
    database.write(
        sql ->
            sql.update(
                "delete from run_claim where connection_id = ? and node = ?",
                connection.value(),
                node));
  }

  @Override
  public Map<ConnectionId, Wish> hold(Set<ConnectionId> connections) {
    var wishes = new HashMap<ConnectionId, Wish>();
    if (connections.isEmpty()) {
      return wishes;
    }
    connections.forEach(connection -> wishes.put(connection, Wish.LET_GO));
    var held = new ArrayList<@Nullable Object[]>();
    for (var connection : connections) {
      held.add(new @Nullable Object[] {clock.instant(), connection.value(), node});
    }
    database
        .write(
            sql -> {
              sql.batch(
                  "update run_claim set heard_at = ? where connection_id = ? and node = ?", held);
              return sql.list(
                  "select connection_id, wish from run_claim where node = ?",
                  row ->
                      Map.entry(
                          new ConnectionId(row.number("connection_id")),
                          Wish.valueOf(row.text("wish"))),
                  node);
            })
        .forEach(claim -> wishes.put(claim.getKey(), claim.getValue()));
    return wishes;
  }

  @Override
  public void wish(ConnectionId connection, Wish wish) {
    database.write(
        sql ->
            sql.update(
                "update run_claim set wish = ? where connection_id = ?",
                wish.name(),
                connection.value()));
  }

  @Override
  public Set<ConnectionId> inHand() {
    return new HashSet<>(
        database.read(
            sql ->
                sql.list(
                    "select connection_id from run_claim where heard_at >= ?",
                    row -> new ConnectionId(row.number("connection_id")),
                    alive())));
  }
}
