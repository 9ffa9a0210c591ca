package org.rollcall.platform.store.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;

/** Finds people by the beginning of a name, an address or an identifier. */
final class PeopleSearch {
  /** Sorts after whatever may follow a prefix. */
  private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

  private static final String SELECT =
      "select distinct sort_key, record_key from person_search where connection_id = ?"
          + " and search_key >= ? and search_key < ? and since_revision <= ?"
          + " and until_revision > ? and (sort_key, record_key) > (?, ?)"
          + " order by sort_key, record_key limit ?";

  private final Database database;
  private final ConnectionId connection;
  private final Revision revision;

  PeopleSearch(Database database, ConnectionId connection, Revision revision) {
    this.database = database;
    this.connection = connection;
    this.revision = revision;
  }

  /** Keys of people by name. */
  List<RecordKey> find(String text, @Nullable String after, int limit) {
    var prefix = Folded.of(text);
    if (prefix.isEmpty()) {
      return List.of();
    }
    return database.read(
        sql -> {
          var position = SlicePosition.find(sql, connection, RosterCollection.USERS, after);
          return sql.list(
              SELECT,
              row -> RecordKey.ofBytes(row.octets("record_key")),
              connection.value(),
              prefix,
              prefix + BEYOND,
              revision.value(),
              revision.value(),
              position.sortKey(),
              position.key().bytes(),
              limit);
        });
  }
}
