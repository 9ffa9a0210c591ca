package org.rollcall.platform.store.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Staging;
import org.rollcall.platform.core.roster.StoredKeys;
import org.rollcall.platform.store.jdbc.Database;

/** Rosters in SQL. */
public final class SqlRosters implements Rosters {
  private final Database database;
  private final Sweep sweep;

  public SqlRosters(Database database) {
    this.database = database;
    this.sweep = new Sweep(database);
  }

  @Override
  public Revision current(ConnectionId connection) {
    return state(connection).map(RevisionRow::published).orElse(Revision.NONE);
  }

  @Override
  public Optional<Instant> publishedAt(ConnectionId connection) {
    return state(connection).map(RevisionRow::publishedAt);
  }

  @Override
  public StoredKeys keys(ConnectionId connection, RosterCollection collection) {
    return new PagedKeys(database, connection, collection, current(connection));
  }

  @Override
  public Staging stage(ConnectionId connection) {
    return staging(connection, null);
  }

  @Override
  public Staging stage(ConnectionId connection, Path scratch) {
    return staging(connection, scratch);
  }

  private Staging staging(ConnectionId connection, @Nullable Path scratch) {
    state(connection)
        .filter(RevisionRow::leftSomething)
        .ifPresent(state -> sweep.after(connection, state.published()));
    var begin =
        "insert into roster_revision (connection_id, published, newest) values (?, 0, 1)"
            + " on conflict (connection_id) do update set newest = roster_revision.newest + 1"
            + " returning published, newest";
    return database.writeRoster(
        connection.value(),
        sql ->
            sql.first(
                    begin,
                    row ->
                        new SqlStaging(
                            database,
                            connection,
                            new Revision(row.number("published")),
                            new Revision(row.number("newest")),
                            scratch),
                    connection.value())
                .orElseThrow());
  }

  @Override
  public RosterReader read(ConnectionId connection) {
    return new SqlRosterReader(database, connection, current(connection));
  }

  private Optional<RevisionRow> state(ConnectionId connection) {
    return database.read(sql -> RevisionRow.find(sql, connection));
  }
}
