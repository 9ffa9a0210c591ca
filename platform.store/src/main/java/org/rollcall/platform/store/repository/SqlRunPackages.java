package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.Optional;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.packages.RunPackage;
import org.rollcall.platform.core.packages.RunPackages;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Files that runs read, in SQL. */
public final class SqlRunPackages implements RunPackages {
  private static final String SELECT =
      "select run_id, name, octets, sha256, handed_by, shelf from run_package where ";

  private final Database database;

  public SqlRunPackages(Database database) {
    this.database = database;
  }

  /** In the transaction in which the run begins. */
  static void insert(Statements sql, SyncRunId run, HandedFile file) throws SQLException {
    sql.update(
        "insert into run_package (run_id, name, octets, sha256, handed_by, shelf)"
            + " values (?, ?, ?, ?, ?, ?)",
        run.value(),
        file.name(),
        file.octets(),
        file.sha256(),
        file.by(),
        file.shelf());
  }

  @Override
  public Optional<HandedFile> find(SyncRunId run) {
    return database.read(
        sql -> sql.first(SELECT + "run_id = ?", SqlRunPackages::file, run.value()));
  }

  @Override
  public Optional<RunPackage> onShelf(String shelf) {
    return database.read(
        sql ->
            sql.first(
                SELECT + "shelf = ? order by run_id desc limit 1", SqlRunPackages::row, shelf));
  }

  @Override
  public void keep(SyncRunId run, BadRows rows) {
    database.write(
        sql -> {
          sql.update(
              "update run_package set bad_rows = ? where run_id = ?", rows.all(), run.value());
          sql.update("delete from bad_row where run_id = ?", run.value());
          for (int place = 0; place < rows.first().size(); place++) {
            insert(sql, run, place, rows.first().get(place));
          }
          return rows;
        });
  }

  private static void insert(Statements sql, SyncRunId run, int place, BadRow row)
      throws SQLException {
    sql.update(
        "insert into bad_row (run_id, place, file, line, column_name, what, fix)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        run.value(),
        place,
        row.file(),
        row.row(),
        row.column(),
        row.what(),
        row.fix());
  }

  @Override
  public BadRows badRows(SyncRunId run) {
    return database.read(
        sql ->
            new BadRows(
                sql.list(
                    "select file, line, column_name, what, fix from bad_row where run_id = ?"
                        + " order by place",
                    SqlRunPackages::badRow,
                    run.value()),
                sql.first(
                        "select bad_rows from run_package where run_id = ?",
                        row -> row.number("bad_rows"),
                        run.value())
                    .orElse(0L)));
  }

  private static BadRow badRow(Row row) throws SQLException {
    return BadRow.builder(row.text("file"), row.number("line"), row.text("what"))
        .column(row.text("column_name"))
        .fix(row.text("fix"))
        .build();
  }

  private static RunPackage row(Row row) throws SQLException {
    return new RunPackage(new SyncRunId(row.number("run_id")), file(row));
  }

  private static HandedFile file(Row row) throws SQLException {
    return new HandedFile(
        row.text("name"),
        row.number("octets"),
        row.text("sha256"),
        row.text("handed_by"),
        row.text("shelf"));
  }
}
