package org.rollcall.platform.store.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.store.jdbc.Database;

/** Goes through all people of a published roster, a page per query, so that no writer waits. */
final class PeopleWalk {
  private static final int PAGE = 2_000;
  private static final String SELECT =
      "select record_key, body from record where connection_id = ? and collection = ?"
          + " and record_key > ? and until_revision > ? and since_revision <= ?"
          + " order by record_key limit ?";

  private final Database database;
  private final RecordCodec codec = new RecordCodec();

  PeopleWalk(Database database) {
    this.database = database;
  }

  private record Held(RecordKey key, String body) {}

  void over(ConnectionId connection, Consumer<User> each) {
    var state = database.read(sql -> RevisionRow.find(sql, connection));
    if (state.isEmpty()) {
      return;
    }
    long revision = state.get().published().value();
    var after = new byte[][] {{}};
    List<Held> page;
    do {
      page =
          database.read(
              sql ->
                  sql.list(
                      SELECT,
                      row ->
                          new Held(RecordKey.ofBytes(row.octets("record_key")), row.text("body")),
                      connection.value(),
                      CollectionCode.of(RosterCollection.USERS),
                      after[0],
                      revision,
                      revision,
                      PAGE));
      for (var held : page) {
        var body = new RecordBody(held.body().getBytes(StandardCharsets.UTF_8));
        if (codec.decode(RosterCollection.USERS, body) instanceof User user) {
          each.accept(user);
        }
        after[0] = held.key().bytes();
      }
    } while (page.size() == PAGE);
  }
}
