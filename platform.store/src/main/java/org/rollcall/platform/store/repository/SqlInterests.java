package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.interest.Interest;
import org.rollcall.platform.core.interest.InterestId;
import org.rollcall.platform.core.interest.Interests;
import org.rollcall.platform.core.interest.SpokenVersion;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Interests in SQL. */
public final class SqlInterests implements Interests {
  private static final String COLUMNS =
      "id, district_id, product, vendor, version, email, note, expressed_at, expressed_by,"
          + " answered_at";
  private static final String SELECT = "select " + COLUMNS + " from interest";

  private final Database database;

  public SqlInterests(Database database) {
    this.database = database;
  }

  @Override
  public List<Interest> all() {
    return database.read(sql -> sql.list(SELECT + " order by id desc", SqlInterests::interest));
  }

  @Override
  public Optional<Interest> find(InterestId id) {
    return database.read(
        sql -> sql.first(SELECT + " where id = ?", SqlInterests::interest, id.value()));
  }

  @Override
  public Interest add(Interest interest) {
    var insert =
        "insert into interest (district_id, product, vendor, version, email, note, expressed_at,"
            + " expressed_by, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning "
            + COLUMNS;
    return database.write(
        sql ->
            sql.first(
                    insert,
                    SqlInterests::interest,
                    interest.district().value(),
                    interest.product(),
                    interest.vendor(),
                    interest.version().name(),
                    interest.email(),
                    interest.note(),
                    interest.at(),
                    interest.by(),
                    interest.answered())
                .orElseThrow());
  }

  @Override
  public void update(Interest interest) {
    database.write(
        sql ->
            sql.update(
                "update interest set product = ?, vendor = ?, version = ?, email = ?, note = ?,"
                    + " answered_at = ? where id = ?",
                interest.product(),
                interest.vendor(),
                interest.version().name(),
                interest.email(),
                interest.note(),
                interest.answered(),
                interest.id().value()));
  }

  private static Interest interest(Row row) throws SQLException {
    return new Interest(
        new InterestId(row.number("id")),
        new DistrictId(row.number("district_id")),
        row.text("product"),
        row.text("vendor"),
        SpokenVersion.valueOf(row.text("version")),
        row.text("email"),
        row.text("note"),
        row.moment("expressed_at"),
        row.text("expressed_by"),
        row.optionalMoment("answered_at"));
  }
}
