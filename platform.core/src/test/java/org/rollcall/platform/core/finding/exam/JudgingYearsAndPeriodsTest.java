package org.rollcall.platform.core.finding.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.ACADEMIC_SESSIONS;
import static org.rollcall.connector.api.roster.RosterCollection.CLASSES;
import static org.rollcall.connector.api.roster.RosterCollection.COURSES;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.core.finding.exam.ARoster.enrollment;
import static org.rollcall.platform.core.finding.exam.ARoster.header;
import static org.rollcall.platform.core.finding.exam.ARoster.id;
import static org.rollcall.platform.core.finding.exam.ARoster.person;
import static org.rollcall.platform.core.finding.exam.ARoster.schoolClass;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** School years that do not agree, and classes held at the same time. */
class JudgingYearsAndPeriodsTest {
  private final ARoster roster;

  JudgingYearsAndPeriodsTest(@TempDir Path home) {
    this.roster = new ARoster(home);
  }

  private void finds(FindingRule... rules) {
    roster.examine();
    assertThat(roster.findings.rules()).containsExactly(rules);
  }

  private String subject(FindingRule rule) {
    return roster.findings.of(rule).get(0).subject();
  }

  private void addClass(String id, List<String> terms, List<String> periods, String teacher) {
    roster.add(
        CLASSES,
        schoolClass(id).terms(terms.stream().map(ARoster::id).toList()).periods(periods).build());
    roster.add(
        ENROLLMENTS,
        enrollment(id + "-t", teacher, id, EnrollmentRole.TEACHER).build(),
        enrollment(id + "-s", "student", id, EnrollmentRole.STUDENT).build());
  }

  private AcademicSession.Builder term(String id, String year) {
    return AcademicSession.builder(header(id), "Term", SessionType.TERM)
        .startDate(roster.today())
        .endDate(roster.today().plusDays(50))
        .schoolYear(year)
        .parent(id("year"));
  }

  @Test
  void a_term_of_another_school_year_than_its_parent_is_told() {
    roster.add(ACADEMIC_SESSIONS, term("wrong", "2031").build(), term("right", "2026").build());

    finds(FindingRule.SESSION_OTHER_YEAR);
    assertThat(subject(FindingRule.SESSION_OTHER_YEAR)).isEqualTo("wrong");
  }

  @Test
  void a_class_in_another_school_year_than_its_course_is_told() {
    roster.add(
        ACADEMIC_SESSIONS,
        term("now", "2026").build(),
        roster
            .year("next")
            .startDate(roster.today().plusDays(210))
            .endDate(roster.today().plusDays(500))
            .schoolYear("2027")
            .build());
    roster.with(COURSES, Course.builder(header("course"), "Maths").schoolYear(id("next")).build());
    roster.with(CLASSES, schoolClass("class").terms(List.of(id("now"))).build());

    finds(FindingRule.CLASS_OTHER_YEAR);
    assertThat(subject(FindingRule.CLASS_OTHER_YEAR)).isEqualTo("class");
  }

  @Test
  void a_class_of_the_year_of_its_course_is_not_told_whatever_the_level_of_its_term() {
    roster.add(ACADEMIC_SESSIONS, term("now", "2026").build());
    roster.with(COURSES, Course.builder(header("course"), "Maths").schoolYear(id("year")).build());
    roster.with(CLASSES, schoolClass("class").terms(List.of(id("now"))).build());

    finds();
  }

  @Test
  void a_class_of_a_school_year_that_is_over_is_told_but_not_one_of_the_last_semester() {
    var today = roster.today();
    roster.add(
        ACADEMIC_SESSIONS,
        roster
            .year("before")
            .startDate(today.minusDays(400))
            .endDate(today.minusDays(120))
            .schoolYear("2025")
            .build(),
        term("autumn", "2026").startDate(today.minusDays(99)).endDate(today.minusDays(9)).build());
    addClass("old", List.of("before"), List.of(), "teacher");
    addClass("done", List.of("autumn"), List.of(), "teacher");

    finds(FindingRule.CLASS_YEAR_OVER);
    assertThat(subject(FindingRule.CLASS_YEAR_OVER)).isEqualTo("old");
  }

  @Test
  void classes_of_one_teacher_in_the_same_periods_are_told_once() {
    roster.without(CLASSES, "class").without(ENROLLMENTS, "e1", "e2");
    addClass("maths", List.of("year"), List.of("1", "2"), "teacher");
    addClass("honors", List.of("year"), List.of("2", " 1"), "teacher");
    addClass("later", List.of("year"), List.of("3"), "teacher");

    finds(FindingRule.MERGED_PERIODS);
    var found = roster.findings.of(FindingRule.MERGED_PERIODS);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).affected()).isEqualTo(2);
    assertThat(found.get(0).records())
        .extracting(AffectedRecord::sourcedId)
        .containsExactlyInAnyOrder("maths", "honors");
  }

  @Test
  void classes_of_several_teachers_or_other_terms_may_be_at_the_same_time() {
    roster.add(ACADEMIC_SESSIONS, term("now", "2026").build());
    roster.add(USERS, person("t2", UserRole.TEACHER).build());
    roster.without(CLASSES, "class").without(ENROLLMENTS, "e1", "e2");
    addClass("a", List.of("year"), List.of("1"), "teacher");
    addClass("b", List.of("year"), List.of("1"), "t2");
    addClass("c", List.of("now"), List.of("1"), "teacher");

    finds();
  }

  @Test
  void a_class_without_a_period_is_told_only_where_others_have_one() {
    finds();

    addClass("with", List.of("year"), List.of("1"), "teacher");
    finds(FindingRule.CLASS_WITHOUT_PERIOD);
    assertThat(subject(FindingRule.CLASS_WITHOUT_PERIOD)).isEqualTo("class");
  }

  @Test
  void a_student_without_a_grade_is_told_only_where_others_have_one() {
    finds();

    roster.add(USERS, person("s2", UserRole.STUDENT).grades(List.of("04")).build());
    roster.add(ENROLLMENTS, enrollment("e3", "s2", "class", EnrollmentRole.STUDENT).build());
    finds(FindingRule.STUDENT_WITHOUT_GRADE);
    assertThat(subject(FindingRule.STUDENT_WITHOUT_GRADE)).isEqualTo("student");
  }
}
