package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Districts in SQL. */
public final class SqlDistricts implements Districts {
  private static final String SELECT = "select id, name, email_domains, zone, demo from district";

  private final Database database;

  public SqlDistricts(Database database) {
    this.database = database;
  }

  @Override
  public List<District> all() {
    return database.read(sql -> sql.list(SELECT + " order by name, id", SqlDistricts::district));
  }

  @Override
  public Optional<District> find(DistrictId id) {
    return database.read(
        sql -> sql.first(SELECT + " where id = ?", SqlDistricts::district, id.value()));
  }

  @Override
  public District add(NewDistrict district) {
    var insert =
        "insert into district (name, email_domains, zone, demo) values (?, ?, ?, ?)"
            + " returning id, name, email_domains, zone, demo";
    return database.write(
        sql ->
            sql.first(
                    insert,
                    SqlDistricts::district,
                    district.name(),
                    Json.ofTexts(district.emailDomains()),
                    district.zone().getId(),
                    district.demo())
                .orElseThrow());
  }

  @Override
  public void update(District district) {
    database.write(
        sql ->
            sql.update(
                "update district set name = ?, email_domains = ?, zone = ?, demo = ? where id = ?",
                district.name(),
                Json.ofTexts(district.emailDomains()),
                district.zone().getId(),
                district.demo(),
                district.id().value()));
  }

  private static District district(Row row) throws SQLException {
    return new District(
        new DistrictId(row.number("id")),
        row.text("name"),
        Json.texts(row.text("email_domains")),
        ZoneId.of(row.text("zone")),
        row.flag("demo"));
  }
}
