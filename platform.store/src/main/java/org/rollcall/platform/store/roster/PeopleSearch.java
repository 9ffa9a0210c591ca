package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Finds people by the beginning of a name, an address or an identifier. */
final class PeopleSearch {
  /** Sorts after whatever may follow a prefix. */
  private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

  /** Sorting more than this by name takes longer than a person waits while typing. */
  private static final int MOST_SORTED = 2_000;

  private static final String FITS = " connection_id = ? and search_key >= ? and search_key < ?";

  private static final String COUNT =
      "select count(*) as fits from (select 1 as one from person_search where"
          + FITS
          + " limit "
          + (MOST_SORTED + 1)
          + ") fitting";

  private static final String BY_NAME =
      "select distinct sort_key, record_key from person_search where"
          + FITS
          + " and since_revision <= ? and until_revision > ? and (sort_key, record_key) > (?, ?)"
          + " order by sort_key, record_key limit ?";

  /** In the order of the index; whoever fits by several keys comes where the first of them is. */
  private static final String AS_FOUND =
      "select search_key, record_key from person_search p where"
          + FITS
          + " and since_revision <= ? and until_revision > ? and (search_key, record_key) > (?, ?)"
          + " and not exists (select 1 from person_search q where q.connection_id = p.connection_id"
          + " and q.record_key = p.record_key and q.since_revision = p.since_revision"
          + " and q.search_key >= ? and q.search_key < p.search_key)"
          + " order by search_key, record_key limit ?";

  private static final String WHERE_FOUND =
      "select min(search_key) as place from person_search where"
          + FITS
          + " and record_key = ? and since_revision <= ? and until_revision > ?";

  private final Database database;
  private final ConnectionId connection;
  private final Revision revision;

  PeopleSearch(Database database, ConnectionId connection, Revision revision) {
    this.database = database;
    this.connection = connection;
    this.revision = revision;
  }

  /** Keys of people by name; by what fits where very many do. */
  List<RecordKey> find(String text, @Nullable String after, int limit) {
    var prefix = Folded.of(text);
    if (prefix.isEmpty()) {
      return List.of();
    }
    return database.read(
        sql ->
            fitting(sql, prefix) > MOST_SORTED
                ? asFound(sql, prefix, after, limit)
                : byName(sql, prefix, after, limit));
  }

  private long fitting(Statements sql, String prefix) throws SQLException {
    return sql.first(COUNT, row -> row.number("fits"), connection.value(), prefix, prefix + BEYOND)
        .orElse(0L);
  }

  private List<RecordKey> byName(Statements sql, String prefix, @Nullable String after, int limit)
      throws SQLException {
    var position = SlicePosition.find(sql, connection, RosterCollection.USERS, after);
    return sql.list(
        BY_NAME,
        PeopleSearch::key,
        connection.value(),
        prefix,
        prefix + BEYOND,
        revision.value(),
        revision.value(),
        position.sortKey(),
        position.key().bytes(),
        limit);
  }

  private List<RecordKey> asFound(Statements sql, String prefix, @Nullable String after, int limit)
      throws SQLException {
    var position = SlicePosition.find(sql, connection, RosterCollection.USERS, after);
    var place = position.sortKey().isEmpty() ? "" : place(sql, prefix, position.key());
    return sql.list(
        AS_FOUND,
        PeopleSearch::key,
        connection.value(),
        prefix,
        prefix + BEYOND,
        revision.value(),
        revision.value(),
        place,
        position.key().bytes(),
        prefix,
        limit);
  }

  private String place(Statements sql, String prefix, RecordKey key) throws SQLException {
    return sql.first(
            WHERE_FOUND,
            row -> Optional.ofNullable(row.optionalText("place")),
            connection.value(),
            prefix,
            prefix + BEYOND,
            key.bytes(),
            revision.value(),
            revision.value())
        .flatMap(found -> found)
        .orElse("");
  }

  private static RecordKey key(Row row) throws SQLException {
    return RecordKey.ofBytes(row.octets("record_key"));
  }
}
