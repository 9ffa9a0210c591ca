package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.Optional;
import org.rollcall.platform.core.packages.RunPackage;
import org.rollcall.platform.core.packages.RunPackages;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Files that runs read, in SQL. */
public final class SqlRunPackages implements RunPackages {
  private static final String SELECT =
      "select run_id, name, octets, sha256, handed_by, shelf from run_package where ";

  private final Database database;

  public SqlRunPackages(Database database) {
    this.database = database;
  }

  @Override
  public void keep(RunPackage one) {
    database.write(
        sql ->
            sql.update(
                "insert into run_package (run_id, name, octets, sha256, handed_by, shelf)"
                    + " values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (run_id) do update set shelf = excluded.shelf",
                one.run().value(),
                one.name(),
                one.octets(),
                one.sha256(),
                one.by(),
                one.shelf()));
  }

  @Override
  public Optional<RunPackage> find(SyncRunId run) {
    return database.read(sql -> sql.first(SELECT + "run_id = ?", SqlRunPackages::row, run.value()));
  }

  @Override
  public Optional<RunPackage> onShelf(String shelf) {
    return database.read(
        sql ->
            sql.first(
                SELECT + "shelf = ? order by run_id desc limit 1", SqlRunPackages::row, shelf));
  }

  private static RunPackage row(Row row) throws SQLException {
    return new RunPackage(
        new SyncRunId(row.number("run_id")),
        row.text("name"),
        row.number("octets"),
        row.text("sha256"),
        row.text("handed_by"),
        row.text("shelf"));
  }
}
