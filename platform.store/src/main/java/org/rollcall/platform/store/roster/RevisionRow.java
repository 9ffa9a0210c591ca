package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * How far a connection's roster has come.
 *
 * @param published the revision that readers see
 * @param newest the highest number ever given; numbers of abandoned revisions are not given again
 */
record RevisionRow(Revision published, Revision newest, @Nullable Instant publishedAt) {
  /** Until when a record counts that still does. */
  static final long STILL = Long.MAX_VALUE;

  static Optional<RevisionRow> find(Statements sql, ConnectionId connection) throws SQLException {
    return sql.first(
        "select published, newest, published_at from roster_revision where connection_id = ?",
        row ->
            new RevisionRow(
                new Revision(row.number("published")),
                new Revision(row.number("newest")),
                row.optionalMoment("published_at")),
        connection.value());
  }

  /** Whether something may be stored that was never published. */
  boolean leftSomething() {
    return newest.value() > published.value();
  }
}
