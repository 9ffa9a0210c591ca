package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

  /** In the order of the index. */
  private static final String AS_FOUND =
      "select p.search_key, p.record_key, t.search_keys from person_search p"
          + " join person_text t on t.connection_id = p.connection_id"
          + " and t.record_key = p.record_key and t.since_revision = p.since_revision"
          + " where p.connection_id = ? and p.search_key >= ? and p.search_key < ?"
          + " and p.since_revision <= ? and p.until_revision > ?"
          + " and (p.search_key, p.record_key) > (?, ?)"
          + " order by p.search_key, p.record_key limit ?";

  private static final String WHERE_FOUND =
      "select search_keys from person_text where connection_id = ? and record_key = ?"
          + " and since_revision <= ? and until_revision > ?";

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
            count(sql, prefix) > MOST_SORTED
                ? asFound(sql, prefix, after, limit)
                : byName(sql, prefix, after, limit));
  }

  private long count(Statements sql, String prefix) throws SQLException {
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
    var last = new Fitting(place, position.key(), false);
    var found = new ArrayList<RecordKey>();
    boolean more = true;
    while (more && found.size() < limit) {
      var some = fitting(sql, prefix, last, limit);
      some.stream().filter(Fitting::first).map(Fitting::person).forEach(found::add);
      more = some.size() == limit;
      last = some.isEmpty() ? last : some.get(some.size() - 1);
    }
    return found.size() > limit ? found.subList(0, limit) : found;
  }

  /**
   * @param first whether the person fits by no other text that comes before it
   */
  private record Fitting(String text, RecordKey person, boolean first) {}

  private List<Fitting> fitting(Statements sql, String prefix, Fitting after, int limit)
      throws SQLException {
    return sql.list(
        AS_FOUND,
        row -> {
          var text = row.text("search_key");
          var first = PersonText.firstWith(prefix, row).filter(text::equals).isPresent();
          return new Fitting(text, key(row), first);
        },
        connection.value(),
        prefix,
        prefix + BEYOND,
        revision.value(),
        revision.value(),
        after.text(),
        after.person().bytes(),
        limit);
  }

  private String place(Statements sql, String prefix, RecordKey key) throws SQLException {
    return sql.first(
            WHERE_FOUND,
            row -> PersonText.firstWith(prefix, row),
            connection.value(),
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
