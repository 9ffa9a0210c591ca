package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.probe.ConformanceReports;
import org.rollcall.platform.core.probe.KeptReport;
import org.rollcall.platform.core.probe.ReportId;
import org.rollcall.platform.core.probe.ReportText;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Conformance reports in SQL. */
public final class SqlConformanceReports implements ConformanceReports {
  private static final String COLUMNS = "id, connection_id, body";
  private static final String SELECT = "select " + COLUMNS + " from conformance_report";

  private final Database database;

  public SqlConformanceReports(Database database) {
    this.database = database;
  }

  @Override
  public KeptReport add(ConnectionId connection, ConformanceReport report, int kept) {
    return database.write(
        sql -> {
          var added =
              sql.first(
                  "insert into conformance_report (connection_id, taken_at, body)"
                      + " values (?, ?, ?) returning "
                      + COLUMNS,
                  SqlConformanceReports::read,
                  connection.value(),
                  report.taken(),
                  ReportText.write(report));
          sql.update(
              "delete from conformance_report where connection_id = ? and id not in"
                  + " (select id from conformance_report where connection_id = ?"
                  + " order by id desc limit ?)",
              connection.value(),
              connection.value(),
              kept);
          return added.orElseThrow();
        });
  }

  @Override
  public List<KeptReport> of(ConnectionId connection) {
    return database.read(
        sql ->
            sql.list(
                SELECT + " where connection_id = ? order by id desc",
                SqlConformanceReports::read,
                connection.value()));
  }

  @Override
  public Optional<KeptReport> find(ReportId id) {
    return database.read(
        sql -> sql.first(SELECT + " where id = ?", SqlConformanceReports::read, id.value()));
  }

  private static KeptReport read(Row row) throws SQLException {
    return new KeptReport(
        new ReportId(row.number("id")),
        new ConnectionId(row.number("connection_id")),
        ReportText.read(row.text("body")));
  }
}
