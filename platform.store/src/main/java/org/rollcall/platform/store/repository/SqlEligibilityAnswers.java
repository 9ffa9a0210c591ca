package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.Confirmation;
import org.rollcall.platform.core.eligibility.EligibilityAnswers;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.eligibility.KeptAnswer;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Answers on eligibility in SQL. */
public final class SqlEligibilityAnswers implements EligibilityAnswers {
  private final Database database;

  public SqlEligibilityAnswers(Database database) {
    this.database = database;
  }

  @Override
  public List<KeptAnswer> history(DistrictId district, ConnectorId connector) {
    return database.read(
        sql ->
            sql.list(
                "select id, question, choice, since, note, answered_at, answered_by"
                    + " from eligibility_answer where district_id = ? and connector = ?"
                    + " order by id desc",
                SqlEligibilityAnswers::answer,
                district.value(),
                connector.value()));
  }

  @Override
  public void add(
      DistrictId district, ConnectorId connector, List<GivenAnswer> given, Instant at, String by) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (GivenAnswer answer : given) {
      var since = answer.since();
      rows.add(
          new @Nullable Object[] {
            district.value(),
            connector.value(),
            answer.question(),
            answer.choice(),
            since == null ? null : since.toString(),
            answer.note(),
            at,
            by
          });
    }
    database.write(
        sql ->
            sql.batch(
                "insert into eligibility_answer (district_id, connector, question, choice, since,"
                    + " note, answered_at, answered_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows));
  }

  @Override
  public Optional<Confirmation> confirmation(DistrictId district, ConnectorId connector) {
    return database.read(
        sql ->
            sql.first(
                "select through, confirmed_at, confirmed_by from eligibility_confirmation"
                    + " where district_id = ? and connector = ?",
                row ->
                    new Confirmation(
                        row.number("through"),
                        row.moment("confirmed_at"),
                        row.text("confirmed_by")),
                district.value(),
                connector.value()));
  }

  @Override
  public void confirm(DistrictId district, ConnectorId connector, Confirmation confirmation) {
    database.write(
        sql ->
            sql.update(
                "insert into eligibility_confirmation (district_id, connector, through,"
                    + " confirmed_at, confirmed_by) values (?, ?, ?, ?, ?)"
                    + " on conflict (district_id, connector) do update set"
                    + " through = excluded.through, confirmed_at = excluded.confirmed_at,"
                    + " confirmed_by = excluded.confirmed_by",
                district.value(),
                connector.value(),
                confirmation.through(),
                confirmation.at(),
                confirmation.by()));
  }

  @Override
  public Optional<Integer> warned(long answer) {
    return database.read(
        sql ->
            sql.first(
                "select warned from eligibility_answer where id = ? and warned is not null",
                row -> (int) row.number("warned"),
                answer));
  }

  @Override
  public void warned(long answer, int days) {
    database.write(
        sql -> sql.update("update eligibility_answer set warned = ? where id = ?", days, answer));
  }

  private static KeptAnswer answer(Row row) throws SQLException {
    var since = row.optionalText("since");
    return new KeptAnswer(
        row.number("id"),
        new GivenAnswer(
            row.text("question"),
            row.text("choice"),
            since == null ? null : LocalDate.parse(since),
            row.text("note")),
        row.moment("answered_at"),
        row.text("answered_by"));
  }
}
