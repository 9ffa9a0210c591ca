package org.rollcall.platform.store.roster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * The entries by which the enrollments of a revision will be found. They are put in when all of the
 * revision is written, in the order of their table: each of its pages is touched once.
 */
final class References implements AutoCloseable {
  private static final ManyRows INTO =
      new ManyRows(
          "enrollment_ref", List.of("connection_id", "side"), List.of("target", "record_id"));
  private static final String DELETE =
      "delete from enrollment_ref"
          + " where connection_id = ? and side = ? and target = ? and record_id = ?";

  private final long connection;
  private final SortedPairs byClass;
  private final SortedPairs byPerson;

  /**
   * @param folder where files may lie while they wait; null when they are to wait in memory
   */
  References(ConnectionId connection, @Nullable Path folder) {
    this.connection = connection.value();
    this.byClass = new SortedPairs(folder, "by-class");
    this.byPerson = new SortedPairs(folder, "by-person");
  }

  /** Adds the enrollments among rows of records that have their numbers. */
  void add(PreparedRows rows) {
    if (rows.collection() == RosterCollection.ENROLLMENTS) {
      rows.begun().forEach(this::add);
    }
  }

  private void add(@Nullable Object[] row) {
    if (row[PreparedRows.ID] instanceof Long record
        && row[PreparedRows.REF_A] instanceof Long schoolClass
        && row[PreparedRows.REF_B] instanceof Long person) {
      byClass.add(schoolClass, record);
      byPerson.add(person, record);
    }
  }

  boolean isEmpty() {
    return byClass.count() == 0;
  }

  /** Hands over chunks to be written, until all are. */
  void drain(int atOnce, ChunkOfRows chunk) {
    drain(ReferenceSide.CLASS, byClass, atOnce, chunk);
    drain(ReferenceSide.PERSON, byPerson, atOnce, chunk);
  }

  private void drain(ReferenceSide side, SortedPairs sorted, int atOnce, ChunkOfRows chunk) {
    var shared = new @Nullable Object[] {connection, side.code()};
    try (var pairs = sorted.take()) {
      var rows = new GatheredRows(INTO, shared, atOnce, chunk);
      while (pairs.advance()) {
        rows.add(pairs.first(), pairs.second());
      }
      rows.end();
    }
  }

  private static @Nullable Object[] row(
      long connection, ReferenceSide side, long target, long record) {
    return new @Nullable Object[] {connection, side.code(), target, record};
  }

  /** Removes the entries of records that are removed; both targets are null in what has none. */
  static void delete(Statements sql, ConnectionId connection, List<Referring> records)
      throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var record : records) {
      if (record.schoolClass() != null && record.person() != null) {
        rows.add(row(connection.value(), ReferenceSide.CLASS, record.schoolClass(), record.id()));
        rows.add(row(connection.value(), ReferenceSide.PERSON, record.person(), record.id()));
      }
    }
    sql.batch(DELETE, rows);
  }

  /** A record with what it refers to. */
  record Referring(long id, @Nullable Long schoolClass, @Nullable Long person) {
    /** From the columns id, collection, ref_a and ref_b. */
    static Referring read(Row row) throws SQLException {
      boolean enrollment = CollectionCode.read(row) == RosterCollection.ENROLLMENTS;
      return new Referring(
          row.number("id"),
          enrollment ? row.optionalNumber("ref_a") : null,
          enrollment ? row.optionalNumber("ref_b") : null);
    }
  }

  @Override
  public void close() {
    byClass.close();
    byPerson.close();
  }
}
