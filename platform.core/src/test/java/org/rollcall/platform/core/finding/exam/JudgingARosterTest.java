package org.rollcall.platform.core.finding.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.ACADEMIC_SESSIONS;
import static org.rollcall.connector.api.roster.RosterCollection.CLASSES;
import static org.rollcall.connector.api.roster.RosterCollection.COURSES;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.ORGS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.core.finding.exam.ARoster.enrollment;
import static org.rollcall.platform.core.finding.exam.ARoster.header;
import static org.rollcall.platform.core.finding.exam.ARoster.id;
import static org.rollcall.platform.core.finding.exam.ARoster.ids;
import static org.rollcall.platform.core.finding.exam.ARoster.named;
import static org.rollcall.platform.core.finding.exam.ARoster.person;
import static org.rollcall.platform.core.finding.exam.ARoster.schoolClass;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Every rule once where it finds something; all of them where there is nothing to find. */
class JudgingARosterTest {
  private final ARoster roster;

  JudgingARosterTest(@TempDir Path home) {
    this.roster = new ARoster(home);
  }

  private void finds(FindingRule... rules) {
    roster.examine();
    assertThat(roster.findings.rules()).containsExactly(rules);
  }

  private String subject(FindingRule rule) {
    return roster.findings.of(rule).get(0).subject();
  }

  @Test
  void nothing_is_found_where_nothing_is_odd_and_every_record_passes() {
    assertThat(roster.examine()).hasSize(8);
    assertThat(roster.findings.rules()).isEmpty();
  }

  @Test
  void enrollments_of_a_missing_person_are_dropped_and_told_once() {
    roster.add(
        ENROLLMENTS,
        enrollment("e3", "nobody", "class", EnrollmentRole.STUDENT).build(),
        enrollment("e4", "nobody", "class", EnrollmentRole.AIDE).build());

    var passed = roster.examine();

    assertThat(ids(passed)).doesNotContain("e3", "e4").contains("e1", "e2");
    assertThat(roster.findings.rules()).containsExactly(FindingRule.ENROLLMENT_PERSON_MISSING);
    var found = roster.findings.of(FindingRule.ENROLLMENT_PERSON_MISSING).get(0);
    assertThat(found.subject()).isEqualTo("nobody");
    assertThat(found.school()).isEqualTo("school");
    assertThat(found.affected()).isEqualTo(2);
    assertThat(found.records())
        .containsExactly(new AffectedRecord("e3", "nobody"), new AffectedRecord("e4", "nobody"));
  }

  @Test
  void enrollments_of_a_missing_class_are_dropped() {
    roster.add(ENROLLMENTS, enrollment("e3", "student", "gone", EnrollmentRole.STUDENT).build());

    assertThat(ids(roster.examine())).doesNotContain("e3");
    assertThat(subject(FindingRule.ENROLLMENT_CLASS_MISSING)).isEqualTo("gone");
  }

  @Test
  void a_person_marked_as_to_be_deleted_is_missing_though_active_before() {
    var leaving = RecordHeader.builder(id("student")).status(RecordStatus.TOBEDELETED).build();
    roster.add(USERS, User.builder(leaving, PersonName.builder("Given", "Family").build()).build());

    assertThat(ids(roster.examine())).contains("student").doesNotContain("e2");
  }

  @Test
  void a_school_that_is_not_sent_is_left_out_of_what_names_it() {
    roster.with(CLASSES, schoolClass("class").school(id("nowhere")).build());
    roster.with(COURSES, Course.builder(header("course"), "Maths").org(id("nowhere")).build());
    roster.add(
        USERS,
        person("aide", UserRole.AIDE)
            .primaryOrg(id("nowhere"))
            .roles(List.of(RoleAssignment.builder(UserRole.AIDE).org(id("nowhere")).build()))
            .build());
    roster.add(
        ENROLLMENTS,
        enrollment("e3", "aide", "class", EnrollmentRole.AIDE).school(id("nowhere")).build());

    var passed = roster.examine();

    assertThat(named(passed, SchoolClass.class, "class").school()).isEmpty();
    assertThat(named(passed, SchoolClass.class, "class").course()).contains(id("course"));
    assertThat(named(passed, Course.class, "course").org()).isEmpty();
    assertThat(named(passed, User.class, "aide").primaryOrg()).isEmpty();
    assertThat(named(passed, User.class, "aide").roles().get(0).org()).isEmpty();
    assertThat(named(passed, Enrollment.class, "e3").school()).isEmpty();
    assertThat(roster.findings.rules())
        .containsExactly(
            FindingRule.ENROLLMENT_SCHOOL_MISSING,
            FindingRule.CLASS_SCHOOL_MISSING,
            FindingRule.COURSE_ORG_MISSING,
            FindingRule.PERSON_ORG_MISSING);
  }

  @Test
  void courses_terms_and_years_that_are_not_sent_are_left_out_of_what_names_them() {
    roster.with(
        CLASSES,
        schoolClass("class").course(id("gone")).terms(List.of(id("year"), id("t9"))).build());
    roster.with(COURSES, Course.builder(header("course"), "Maths").schoolYear(id("y9")).build());

    var passed = roster.examine();

    assertThat(named(passed, SchoolClass.class, "class").course()).isEmpty();
    assertThat(named(passed, SchoolClass.class, "class").terms()).containsExactly(id("year"));
    assertThat(named(passed, Course.class, "course").schoolYear()).isEmpty();
    assertThat(roster.findings.rules())
        .containsExactly(
            FindingRule.CLASS_COURSE_MISSING,
            FindingRule.CLASS_TERM_MISSING,
            FindingRule.COURSE_YEAR_MISSING);
  }

  @Test
  void parents_of_people_organisations_and_sessions_that_are_not_sent_are_told_and_kept() {
    roster.with(
        ORGS, Org.builder(header("school"), "One", OrgType.SCHOOL).parent(id("district")).build());
    roster.add(ACADEMIC_SESSIONS, roster.year("t1").parent(id("y9")).build());
    roster.with(
        USERS,
        person("teacher", UserRole.TEACHER).build(),
        person("student", UserRole.STUDENT).agents(List.of(id("mother"))).build());

    var passed = roster.examine();

    assertThat(named(passed, User.class, "student").agents()).containsExactly(id("mother"));
    assertThat(roster.findings.rules())
        .containsExactly(
            FindingRule.AGENT_MISSING,
            FindingRule.ORG_PARENT_MISSING,
            FindingRule.SESSION_PARENT_MISSING);
  }

  @Test
  void an_agent_who_comes_later_in_the_collection_is_there() {
    roster.with(
        USERS,
        person("student", UserRole.STUDENT).agents(List.of(id("teacher"))).build(),
        person("teacher", UserRole.TEACHER).build());

    finds();
  }

  @Test
  void terms_that_contradict_each_other_are_told() {
    var today = roster.today();
    roster.add(
        ACADEMIC_SESSIONS,
        roster.year("early").startDate(today.minusDays(101)).parent(id("year")).build(),
        session("backwards").startDate(today).endDate(today.minusDays(1)).build(),
        roster
            .year("next")
            .startDate(today)
            .endDate(today.plusDays(400))
            .schoolYear("2027")
            .build());

    finds(
        FindingRule.SESSION_OUTSIDE_PARENT,
        FindingRule.SESSION_ENDS_FIRST,
        FindingRule.SCHOOL_YEARS_OVERLAP);
    assertThat(subject(FindingRule.SESSION_OUTSIDE_PARENT)).isEqualTo("early");
    assertThat(subject(FindingRule.SCHOOL_YEARS_OVERLAP)).isEqualTo("next");
  }

  private static AcademicSession.Builder session(String id) {
    return AcademicSession.builder(header(id), "Term", SessionType.TERM);
  }

  @Test
  void enrollments_outside_their_term_are_told_by_class() {
    var today = roster.today();
    roster.add(
        ENROLLMENTS,
        enrollment("e3", "student", "class", EnrollmentRole.STUDENT)
            .beginDate(today.minusDays(500))
            .endDate(today.minusDays(400))
            .build(),
        enrollment("e4", "student", "class", EnrollmentRole.STUDENT)
            .beginDate(today)
            .endDate(today.minusDays(1))
            .build(),
        enrollment("e5", "student", "class", EnrollmentRole.STUDENT).beginDate(today).build());

    finds(FindingRule.ENROLLMENT_OUTSIDE_TERM, FindingRule.ENROLLMENT_ENDS_FIRST);
    assertThat(subject(FindingRule.ENROLLMENT_OUTSIDE_TERM)).isEqualTo("class");
  }

  @Test
  void who_shares_an_address_a_number_or_a_user_name_is_told() {
    roster.add(
        USERS,
        person("a", UserRole.AIDE).email("STUDENT@Example.org ").build(),
        person("b", UserRole.AIDE).identifier("number-student").build(),
        person("c", UserRole.AIDE).username("Student").build());

    finds(
        FindingRule.DUPLICATE_EMAIL,
        FindingRule.DUPLICATE_IDENTIFIER,
        FindingRule.DUPLICATE_USERNAME);
    var found = roster.findings.of(FindingRule.DUPLICATE_EMAIL).get(0);
    assertThat(found.records())
        .extracting(AffectedRecord::sourcedId)
        .containsExactly("a", "student");
  }

  @Test
  void the_same_name_and_address_under_two_identifiers_is_one_person_twice() {
    roster.add(
        USERS,
        User.builder(header("again"), PersonName.builder("given STUDENT", "family").build())
            .email("student@example.org")
            .identifier("number-student")
            .roles(List.of(RoleAssignment.builder(UserRole.AIDE).build()))
            .build());

    finds(FindingRule.SAME_PERSON_TWICE);
    assertThat(roster.findings.of(FindingRule.SAME_PERSON_TWICE).get(0).affected()).isEqualTo(2);
  }

  @Test
  void a_record_that_comes_again_is_no_duplicate_of_itself() {
    roster.add(USERS, person("student", UserRole.STUDENT).build());

    finds();
  }

  @Test
  void parents_need_no_address_and_may_share_one() {
    roster.add(
        USERS,
        person("m", UserRole.PARENT).email(null).build(),
        person("f", UserRole.GUARDIAN).email("student@example.org").build());

    finds();
  }

  @Test
  void people_who_lack_what_a_platform_needs_are_told() {
    roster.add(
        USERS,
        person("a", UserRole.AIDE).email(null).build(),
        person("b", UserRole.AIDE).email("b at example.org").build(),
        person("c", UserRole.AIDE).roles(List.of()).build(),
        User.builder(header("d"), PersonName.builder("", "Family").build())
            .roles(List.of(RoleAssignment.builder(UserRole.PARENT).build()))
            .build());

    finds(
        FindingRule.EMAIL_MISSING,
        FindingRule.EMAIL_UNREADABLE,
        FindingRule.NAME_MISSING,
        FindingRule.ROLE_MISSING);
  }

  @Test
  void classes_and_people_without_each_other_are_told() {
    roster.add(CLASSES, schoolClass("empty").build(), schoolClass("when").terms(List.of()).build());
    roster.add(
        USERS,
        person("t2", UserRole.TEACHER).build(),
        person("s2", UserRole.STUDENT).build(),
        person("s3", UserRole.STUDENT).enabledUser(false).build());

    finds(
        FindingRule.CLASS_WITHOUT_TEACHER,
        FindingRule.CLASS_WITHOUT_STUDENTS,
        FindingRule.TEACHER_WITHOUT_CLASSES,
        FindingRule.STUDENT_WITHOUT_ENROLLMENTS,
        FindingRule.CLASS_WITHOUT_TERM);
    assertThat(subject(FindingRule.TEACHER_WITHOUT_CLASSES)).isEqualTo("t2");
    assertThat(roster.findings.of(FindingRule.CLASS_WITHOUT_TEACHER)).hasSize(2);
  }

  @Test
  void a_class_that_has_ended_may_be_empty() {
    var today = roster.today();
    roster.add(
        ACADEMIC_SESSIONS,
        session("past").startDate(today.minusDays(90)).endDate(today.minusDays(20)).build());
    roster.add(CLASSES, schoolClass("old").terms(List.of(id("past"))).build());

    finds();
  }
}
