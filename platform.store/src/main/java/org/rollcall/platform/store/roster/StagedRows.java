package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordChange.Addition;
import org.rollcall.platform.core.roster.RecordChange.Change;
import org.rollcall.platform.core.roster.RecordChange.Removal;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.jdbc.Utf8;

/** The rows that a chunk of changes ends and begins at a revision. */
final class StagedRows {
  private static final String END =
      "update record set until_revision = ? where connection_id = ? and collection = ?"
          + " and record_key = ? and until_revision = "
          + RevisionRow.STILL;
  private static final ManyRows BEGIN =
      new ManyRows(
          "record",
          List.of(
              "id",
              "connection_id",
              "collection",
              "record_key",
              "since_revision",
              "until_revision",
              "content_hash",
              "sort_key",
              "ref_a",
              "ref_b",
              "body"),
          List.of(),
          Set.of("body"));
  private static final String END_SEARCH =
      "update person_search set until_revision = ? where connection_id = ? and record_key = ?"
          + " and until_revision = "
          + RevisionRow.STILL;
  // The same person may change twice in one revision; then the later row stands for both.
  private static final ManyRows BEGIN_SEARCH =
      new ManyRows(
          "person_search",
          List.of(
              "connection_id",
              "search_key",
              "record_key",
              "since_revision",
              "until_revision",
              "sort_key"),
          List.of("connection_id", "search_key", "record_key", "since_revision"));

  private static final Comparator<@Nullable Object[]> BY_SEARCH_KEY =
      Comparator.comparing(row -> (String) Objects.requireNonNull(row[1]));

  private final long connection;
  private final long revision;
  private final References references;
  private final Hashing hashing = new Hashing();

  StagedRows(ConnectionId connection, Revision revision, References references) {
    this.connection = connection.value();
    this.revision = revision.value();
    this.references = references;
  }

  /** Ends the rows of what changed or was removed; how many there were. */
  long end(Statements sql, RosterCollection collection, List<RecordChange> chunk)
      throws SQLException {
    var records = new ArrayList<@Nullable Object[]>();
    var people = new ArrayList<@Nullable Object[]>();
    for (RecordChange change : chunk) {
      if (!(change instanceof Addition)) {
        var key = change.key().bytes();
        records.add(
            new @Nullable Object[] {revision, connection, CollectionCode.of(collection), key});
        people.add(new @Nullable Object[] {revision, connection, key});
      }
    }
    if (collection == RosterCollection.USERS) {
      sql.batch(END_SEARCH, people);
    }
    return sql.batch(END, records);
  }

  /** Begins the rows of what changed or was added; how many there are. */
  long begin(Statements sql, RosterCollection collection, List<RecordChange> chunk)
      throws SQLException {
    var records = new ArrayList<@Nullable Object[]>();
    var people = new ArrayList<@Nullable Object[]>();
    var begun = chunk.stream().filter(it -> !(it instanceof Removal)).toList();
    var ids = sql.newIds("record", begun.size());
    int next = 0;
    for (RecordChange change : begun) {
      if (change instanceof Addition it) {
        records.add(row(ids[next++], collection, it.key(), it.content(), it.record(), it.body()));
        addSearch(people, it.key(), it.record());
      } else if (change instanceof Change it) {
        records.add(row(ids[next++], collection, it.key(), it.content(), it.record(), it.body()));
        addSearch(people, it.key(), it.record());
      }
    }
    // In the order of the index, so that neighbours meet on its pages.
    people.sort(BY_SEARCH_KEY);
    sql.insert(BEGIN_SEARCH, people);
    return sql.insert(BEGIN, records);
  }

  private @Nullable Object[] row(
      long id,
      RosterCollection collection,
      RecordKey key,
      ContentHash content,
      RosterRecord record,
      RecordBody body) {
    var lookup = LookupColumns.of(record, hashing);
    if (collection == RosterCollection.ENROLLMENTS
        && lookup.refA() != null
        && lookup.refB() != null) {
      references.add(lookup.refA(), lookup.refB(), id);
    }
    return new @Nullable Object[] {
      id,
      connection,
      CollectionCode.of(collection),
      key.bytes(),
      revision,
      RevisionRow.STILL,
      content.bytes(),
      lookup.sortKey(),
      lookup.refA(),
      lookup.refB(),
      new Utf8(body.octets())
    };
  }

  private void addSearch(List<@Nullable Object[]> people, RecordKey key, RosterRecord record) {
    if (record instanceof User user) {
      var sortKey = PersonKeys.sortKey(user);
      for (String searchKey : PersonKeys.searchKeys(user)) {
        people.add(
            new @Nullable Object[] {
              connection, searchKey, key.bytes(), revision, RevisionRow.STILL, sortKey
            });
      }
    }
  }
}
