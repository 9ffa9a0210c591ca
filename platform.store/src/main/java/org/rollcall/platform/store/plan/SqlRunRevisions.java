package org.rollcall.platform.store.plan;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.RunRevisions;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;

/** Which run published which revision, in SQL. */
public final class SqlRunRevisions implements RunRevisions {
  /** A revision without a moment was never published. */
  private static final String SELECT =
      "select r.run_id, r.connection_id, r.revision, r.before from run_revision r"
          + " join revision_moment m on m.connection_id = r.connection_id"
          + " and m.revision = r.revision where ";

  private final Database database;

  public SqlRunRevisions(Database database) {
    this.database = database;
  }

  @Override
  public void keep(RunRevision published) {
    database.write(
        sql ->
            sql.update(
                "insert into run_revision (run_id, connection_id, revision, before)"
                    + " values (?, ?, ?, ?) on conflict (run_id) do update set"
                    + " revision = excluded.revision, before = excluded.before",
                published.run().value(),
                published.connection().value(),
                published.revision().value(),
                published.before().value()));
  }

  @Override
  public Optional<RunRevision> find(SyncRunId run) {
    return database.read(
        sql ->
            sql.first(
                SELECT + "r.run_id = ?",
                row ->
                    new RunRevision(
                        run,
                        new ConnectionId(row.number("connection_id")),
                        new Revision(row.number("revision")),
                        new Revision(row.number("before"))),
                run.value()));
  }

  @Override
  public Optional<SyncRunId> runOf(ConnectionId connection, Revision revision) {
    return database.read(
        sql ->
            sql.first(
                SELECT + "r.connection_id = ? and r.revision = ?",
                row -> new SyncRunId(row.number("run_id")),
                connection.value(),
                revision.value()));
  }
}
