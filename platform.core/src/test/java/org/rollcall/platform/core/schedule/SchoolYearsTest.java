package org.rollcall.platform.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;

class SchoolYearsTest {
  private static final LocalDate MAY = LocalDate.parse("2027-05-02");

  private final List<AcademicSession> sessions = new ArrayList<>();

  private void session(SessionType type, String year, String first, String last) {
    var header = RecordHeader.builder(SourcedId.of("s" + sessions.size())).build();
    sessions.add(
        AcademicSession.builder(header, year, type)
            .startDate(LocalDate.parse(first))
            .endDate(LocalDate.parse(last))
            .schoolYear(year)
            .build());
  }

  private Optional<Suggestion> on(LocalDate day) {
    return new SchoolYears(sessions).suggestion(day);
  }

  @Test
  void from_two_days_before_the_last_day_to_two_weeks_before_the_first() {
    session(SessionType.SCHOOL_YEAR, "2027", "2026-08-17", "2027-06-04");
    session(SessionType.SEMESTER, "2027", "2026-08-17", "2026-12-18");
    session(SessionType.SCHOOL_YEAR, "2028", "2027-08-16", "2028-06-02");

    var suggestion = on(MAY).orElseThrow();

    assertThat(suggestion.from()).isEqualTo(LocalDate.parse("2027-06-02"));
    assertThat(suggestion.until()).isEqualTo(LocalDate.parse("2027-08-02"));
    assertThat(suggestion.why()).contains("4 June 2027").contains("16 August 2027");
  }

  @Test
  void semesters_that_name_their_year_make_one_too() {
    session(SessionType.SEMESTER, "2027", "2026-08-17", "2026-12-18");
    session(SessionType.SEMESTER, "2027", "2027-01-04", "2027-06-04");
    session(SessionType.SEMESTER, "2028", "2027-08-16", "2027-12-17");

    assertThat(on(LocalDate.parse("2026-10-01")).map(Suggestion::from))
        .contains(LocalDate.parse("2027-06-02"));
  }

  @Test
  void a_year_whose_successor_nobody_knows_is_taken_to_come_again() {
    session(SessionType.SCHOOL_YEAR, "2027", "2026-08-17", "2027-06-04");

    var suggestion = on(MAY).orElseThrow();

    assertThat(suggestion.until()).isEqualTo(LocalDate.parse("2027-08-03"));
    assertThat(suggestion.why()).contains("does not tell yet");
  }

  @Test
  void it_still_suggests_itself_in_the_summer_and_then_for_the_next_year() {
    session(SessionType.SCHOOL_YEAR, "2027", "2026-08-17", "2027-06-04");
    session(SessionType.SCHOOL_YEAR, "2028", "2027-08-16", "2028-06-02");

    assertThat(on(LocalDate.parse("2027-07-01")).map(Suggestion::until))
        .contains(LocalDate.parse("2027-08-02"));
    assertThat(on(LocalDate.parse("2027-09-01")).map(Suggestion::from))
        .contains(LocalDate.parse("2028-05-31"));
  }

  @Test
  void sessions_without_dates_or_years_suggest_nothing() {
    sessions.add(
        AcademicSession.builder(
                RecordHeader.builder(SourcedId.of("1")).build(), "Year", SessionType.SCHOOL_YEAR)
            .build());
    assertThat(on(MAY)).isEmpty();
    sessions.clear();
    assertThat(on(MAY)).isEmpty();
  }
}
