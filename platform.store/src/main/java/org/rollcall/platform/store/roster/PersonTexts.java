package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * What the people of a connection are found by: a row of {@code person_search} for each text, and a
 * row of {@code person_text} for each person that says which texts those are. A person who changes
 * and is found as before keeps the rows, so that they may have begun before the record did.
 */
final class PersonTexts {
  private static final int PEOPLE_PER_QUERY = 200;

  private static final ManyRows INTO =
      new ManyRows(
          "person_text",
          List.of("connection_id", "since_revision", "until_revision"),
          List.of("record_key", "sort_key", "search_keys"));
  private static final String OF_TEXT =
      " where connection_id = ? and record_key = ? and since_revision = ?";
  private static final String OF_SEARCH =
      " where connection_id = ? and search_key = ? and record_key = ? and since_revision = ?";

  private final long connection;

  PersonTexts(ConnectionId connection) {
    this.connection = connection.value();
  }

  private record Version(PersonText text, long since) {}

  /**
   * Ends at a revision what people were found by, except where they are found by the same from then
   * on.
   *
   * @param ended those who change or go
   * @param begun what they, and others who come, are found by from then on
   * @return of these, what goes on
   */
  Set<PersonText> replace(
      Statements sql, Revision revision, List<RecordKey> ended, List<PersonText> begun)
      throws SQLException {
    var next = new HashSet<>(begun);
    var same = new HashSet<PersonText>();
    var over = new ArrayList<Version>();
    for (var version : versions(sql, ended, "until_revision = ?", RevisionRow.STILL)) {
      if (next.contains(version.text())) {
        same.add(version.text());
      } else {
        over.add(version);
      }
    }
    until(sql, over, revision.value());
    return same;
  }

  /** Puts in the rows of {@code person_text} that begin at a revision. */
  void begin(Statements sql, Revision revision, List<PersonText> begun) throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var text : begun) {
      rows.add(
          new @Nullable Object[] {text.person().bytes(), text.sortKey(), text.joinedSearchKeys()});
    }
    var shared = new @Nullable Object[] {connection, revision.value(), RevisionRow.STILL};
    sql.insert(INTO, shared, rows);
  }

  /** Deletes what began after a revision, and counts the versions. */
  int deleteAfter(Statements sql, List<RecordKey> people, Revision revision) throws SQLException {
    return delete(sql, versions(sql, people, "since_revision > ?", revision.value()));
  }

  /** Deletes what had ended at a revision. */
  void deleteEnded(Statements sql, List<RecordKey> people, Revision revision) throws SQLException {
    delete(sql, versions(sql, people, "until_revision <= ?", revision.value()));
  }

  /** Lets go on what ended after a revision. */
  void reopen(Statements sql, List<RecordKey> people, Revision revision) throws SQLException {
    var ended = "until_revision < " + RevisionRow.STILL + " and until_revision > ?";
    until(sql, versions(sql, people, ended, revision.value()), RevisionRow.STILL);
  }

  private List<Version> versions(
      Statements sql, List<RecordKey> people, String condition, long revision) throws SQLException {
    var versions = new ArrayList<Version>();
    for (int from = 0; from < people.size(); from += PEOPLE_PER_QUERY) {
      var some = people.subList(from, Math.min(people.size(), from + PEOPLE_PER_QUERY));
      var parameters = new ArrayList<Object>();
      parameters.add(connection);
      some.forEach(person -> parameters.add(person.bytes()));
      parameters.add(revision);
      versions.addAll(
          sql.list(
              "select record_key, since_revision, sort_key, search_keys from person_text"
                  + " where connection_id = ? and record_key in ("
                  + Statements.marks(some.size())
                  + ") and "
                  + condition,
              row -> new Version(PersonText.read(row), row.number("since_revision")),
              parameters.toArray()));
    }
    return versions;
  }

  private void until(Statements sql, List<Version> versions, long revision) throws SQLException {
    sql.batch("update person_text set until_revision = ?" + OF_TEXT, textRows(versions, revision));
    sql.batch(
        "update person_search set until_revision = ?" + OF_SEARCH, searchRows(versions, revision));
  }

  private int delete(Statements sql, List<Version> versions) throws SQLException {
    sql.batch("delete from person_search" + OF_SEARCH, searchRows(versions));
    return sql.batch("delete from person_text" + OF_TEXT, textRows(versions));
  }

  private List<@Nullable Object[]> textRows(List<Version> versions, Object... before) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var version : versions) {
      rows.add(row(before, connection, version.text().person().bytes(), version.since()));
    }
    return rows;
  }

  private List<@Nullable Object[]> searchRows(List<Version> versions, Object... before) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var version : versions) {
      var person = version.text().person().bytes();
      for (var key : version.text().searchKeys()) {
        rows.add(row(before, connection, key, person, version.since()));
      }
    }
    return rows;
  }

  private static @Nullable Object[] row(Object[] before, Object... more) {
    var row = new ArrayList<Object>(List.of(before));
    row.addAll(List.of(more));
    return row.toArray();
  }
}
