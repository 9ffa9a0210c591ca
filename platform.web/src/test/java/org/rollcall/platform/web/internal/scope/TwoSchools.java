package org.rollcall.platform.web.internal.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;

/**
 * North and south, two schools of one district: at each twenty students, half of grade 9 and half
 * of grade 10, two teachers, and four classes, one of last year. A teacher of the south teaches a
 * class of the north too.
 */
final class TwoSchools {
  static final int STUDENTS = 20;

  private final Map<String, RosterRecord> records = new LinkedHashMap<>();

  TwoSchools() {
    put(Org.builder(header("district", null), "District", OrgType.DISTRICT).build());
    put(Org.builder(header("office", null), "Office", OrgType.DEPARTMENT).build());
    session("year-2026", "2026", LocalDate.parse("2025-08-18"), LocalDate.parse("2026-06-05"));
    session("year-2027", "2027", LocalDate.parse("2026-08-17"), LocalDate.parse("2027-06-04"));
    put(Course.builder(header("math", null), "Mathematics").build());
    school("north");
    school("south");
    enroll("south-t0", "north-c0", EnrollmentRole.TEACHER, "north");
    person("north-p0", "north", UserRole.PARENT, List.of());
  }

  private void school(String id) {
    put(
        Org.builder(header(id, null), "School " + id, OrgType.SCHOOL)
            .parent(SourcedId.of("district"))
            .build());
    for (int i = 0; i < 4; i++) {
      schoolClass(id + "-c" + i, id, i == 3 ? "year-2026" : "year-2027", i < 2 ? "09" : "10");
    }
    for (int i = 0; i < 2; i++) {
      person(id + "-t" + i, id, UserRole.TEACHER, List.of());
    }
    for (int i = 0; i < 4; i++) {
      enroll(id + "-t" + i % 2, id + "-c" + i, EnrollmentRole.TEACHER, id);
    }
    for (int i = 0; i < STUDENTS; i++) {
      person(id + "-s" + i, id, UserRole.STUDENT, List.of(i < 10 ? "09" : "10"));
      enroll(id + "-s" + i, id + "-c" + (i < 10 ? i % 2 : 2), EnrollmentRole.STUDENT, id);
    }
  }

  private void session(String id, String year, LocalDate first, LocalDate last) {
    put(
        AcademicSession.builder(header(id, null), "Year " + year, SessionType.SCHOOL_YEAR)
            .schoolYear(year)
            .startDate(first)
            .endDate(last)
            .build());
  }

  void schoolClass(String id, String school, String term, String grade) {
    schoolClass(id, school, term, grade, null);
  }

  void schoolClass(String id, String school, String term, String grade, @Nullable Instant changed) {
    put(
        SchoolClass.builder(header(id, changed), "Class " + id)
            .course(SourcedId.of("math"))
            .school(SourcedId.of(school))
            .terms(List.of(SourcedId.of(term)))
            .grades(List.of(grade))
            .build());
  }

  void person(String id, String school, UserRole role, List<String> grades) {
    person(id, school, role, grades, "Given", null);
  }

  void person(
      String id,
      String school,
      UserRole role,
      List<String> grades,
      String given,
      @Nullable Instant changed) {
    put(
        User.builder(header(id, changed), PersonName.builder(given, "Family " + id).build())
            .email(id + "@example.org")
            .grades(grades)
            .roles(
                List.of(
                    RoleAssignment.builder(role).org(SourcedId.of(school)).primary(true).build()))
            .build());
  }

  void enroll(String user, String schoolClass, EnrollmentRole role, String school) {
    enroll(user, schoolClass, role, school, null);
  }

  void enroll(
      String user,
      String schoolClass,
      EnrollmentRole role,
      String school,
      @Nullable Instant changed) {
    put(
        Enrollment.builder(
                header(user + "-in-" + schoolClass, changed),
                SourcedId.of(user),
                SourcedId.of(schoolClass),
                role)
            .school(SourcedId.of(school))
            .build());
  }

  private static RecordHeader header(String id, @Nullable Instant changed) {
    return RecordHeader.builder(SourcedId.of(id)).dateLastModified(changed).build();
  }

  private void put(RosterRecord record) {
    records.put(record.sourcedId().value(), record);
  }

  /** The SIS has them no longer: all whose identifiers match. */
  void lose(String pattern) {
    records.keySet().removeIf(id -> id.matches(pattern));
  }

  List<RosterRecord> records() {
    return new ArrayList<>(records.values());
  }
}
