package org.rollcall.platform.store.repository;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.exchange.Agreement;
import org.rollcall.platform.core.exchange.Agreements;
import org.rollcall.platform.store.jdbc.Database;

/** Agreements in SQL. */
public final class SqlAgreements implements Agreements {
  private final Database database;

  public SqlAgreements(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Agreement> find(ConnectionId connection, DataFlow flow) {
    return database.read(
        sql ->
            sql.first(
                "select features, at, by_whom from agreement where connection_id = ? and flow = ?",
                row ->
                    new Agreement(
                        connection,
                        flow,
                        Json.texts(row.text("features")),
                        row.moment("at"),
                        row.text("by_whom")),
                connection.value(),
                flow.name()));
  }

  @Override
  public void keep(Agreement agreement) {
    database.write(
        sql ->
            sql.update(
                "insert into agreement (connection_id, flow, features, at, by_whom)"
                    + " values (?, ?, ?, ?, ?) on conflict (connection_id, flow) do update set"
                    + " features = excluded.features, at = excluded.at, by_whom = excluded.by_whom",
                agreement.connection().value(),
                agreement.flow().name(),
                Json.ofTexts(agreement.features()),
                agreement.at(),
                agreement.by()));
  }

  @Override
  public void remove(ConnectionId connection, DataFlow flow) {
    database.write(
        sql ->
            sql.update(
                "delete from agreement where connection_id = ? and flow = ?",
                connection.value(),
                flow.name()));
  }
}
