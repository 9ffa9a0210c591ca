package org.rollcall.platform.store.repository;

import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.guide.StepKey;
import org.rollcall.platform.core.guide.Tick;
import org.rollcall.platform.core.guide.Ticks;
import org.rollcall.platform.store.jdbc.Database;

/** Steps that were ticked off in SQL. */
public final class SqlTicks implements Ticks {
  private final Database database;

  public SqlTicks(Database database) {
    this.database = database;
  }

  @Override
  public List<Tick> of(DistrictId district, ConnectorId connector) {
    return database.read(
        sql ->
            sql.list(
                "select step, ticked_at, ticked_by from guide_tick"
                    + " where district_id = ? and connector = ?",
                row ->
                    new Tick(
                        new StepKey(row.text("step")),
                        row.moment("ticked_at"),
                        row.text("ticked_by")),
                district.value(),
                connector.value()));
  }

  @Override
  public void change(
      DistrictId district, ConnectorId connector, List<Tick> added, Set<StepKey> removed) {
    var gone =
        removed.stream()
            .map(step -> new Object[] {district.value(), connector.value(), step.value()})
            .toList();
    var come =
        added.stream()
            .map(
                tick ->
                    new Object[] {
                      district.value(), connector.value(), tick.step().value(), tick.at(), tick.by()
                    })
            .toList();
    database.write(
        sql ->
            sql.batch(
                    "delete from guide_tick where district_id = ? and connector = ? and step = ?",
                    gone)
                + sql.batch(
                    "insert into guide_tick (district_id, connector, step, ticked_at, ticked_by)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                    come));
  }
}
