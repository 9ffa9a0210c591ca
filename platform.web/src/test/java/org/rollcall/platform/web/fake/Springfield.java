package org.rollcall.platform.web.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** The roster of a small district: three schools, a few classes, people with all sorts of names. */
public final class Springfield {

  private static final List<String> STUDENTS =
      List.of(
          "Bart Simpson",
          "Lisa Simpson",
          "Milhouse Van Houten",
          "Zoë Müller",
          "Seán O’Brien",
          "José Núñez",
          "Nguyễn Ánh",
          "山田 花子",
          "Martin Prince",
          "Ralph Wiggum",
          "Sherri Mackleberry",
          "Terri Mackleberry",
          "Wendell Borton",
          "Nelson Muntz",
          "Uter Zörker",
          "Allison Taylor",
          "Janey Powell",
          "<b>Bobby</b> Tables");

  private final List<RosterRecord> records = new ArrayList<>();

  private Springfield() {}

  /** All of it. */
  public static List<RosterRecord> roster() {
    var springfield = new Springfield();
    springfield.build();
    return springfield.records;
  }

  private void build() {
    records.add(Org.builder(id("district"), "Springfield Unified", OrgType.DISTRICT).build());
    school("elementary", "Springfield Elementary School", "170123400567", OrgType.SCHOOL);
    school("high", "Springfield High School", "170123400568", OrgType.LOCAL);
    school("west/1", "West Springfield Elementary", "", OrgType.SCHOOL);
    session("year", "2026–2027", SessionType.SCHOOL_YEAR, 2026, 8, 2027, 6);
    session("fall", "Fall semester", SessionType.SEMESTER, 2026, 8, 2027, 1);
    session("spring", "Spring semester", SessionType.SEMESTER, 2027, 1, 2027, 6);
    records.add(Course.builder(id("math"), "Mathematics").courseCode("MATH").build());
    for (int i = 0; i < STUDENTS.size(); i++) {
      person("s" + i, STUDENTS.get(i), UserRole.STUDENT);
    }
    person("t0", "Edna Krabappel", UserRole.TEACHER);
    person("t1", "Dewey Largo", UserRole.TEACHER);
    schoolClass("c0", "Mathematics 4, section 2", "elementary");
    for (int i = 1; i <= 60; i++) {
      schoolClass("c" + i, "Homeroom " + i, i % 2 == 0 ? "elementary" : "high");
    }
    enroll("t0", "c0", EnrollmentRole.TEACHER, true);
    enroll("t1", "c0", EnrollmentRole.TEACHER, false);
    for (int i = 0; i < STUDENTS.size(); i++) {
      enroll("s" + i, "c0", EnrollmentRole.STUDENT, false);
    }
  }

  private void school(String id, String name, String identifier, OrgType type) {
    records.add(
        Org.builder(id(id), name, type)
            .identifier(identifier.isEmpty() ? null : identifier)
            .parent(SourcedId.of("district"))
            .build());
  }

  private void session(
      String id, String title, SessionType type, int year, int month, int endYear, int endMonth) {
    records.add(
        AcademicSession.builder(id(id), title, type)
            .startDate(LocalDate.of(year, month, 17))
            .endDate(LocalDate.of(endYear, endMonth, 11))
            .schoolYear("2027")
            .build());
  }

  private void person(String id, String name, UserRole role) {
    int space = name.lastIndexOf(' ');
    var given = name.substring(0, space);
    records.add(
        User.builder(id(id), PersonName.builder(given, name.substring(space + 1)).build())
            .email(role == UserRole.TEACHER ? id + "@springfield.k12.us" : null)
            .identifier("10" + id.substring(1))
            .grades(role == UserRole.STUDENT ? List.of("04") : List.of())
            .roles(
                List.of(
                    RoleAssignment.builder(role)
                        .org(SourcedId.of("elementary"))
                        .primary(true)
                        .build()))
            .build());
  }

  private void schoolClass(String id, String title, String school) {
    records.add(
        SchoolClass.builder(id(id), title)
            .classCode("04-" + id)
            .course(SourcedId.of("math"))
            .school(SourcedId.of(school))
            .terms(List.of(SourcedId.of("year")))
            .grades(List.of("04"))
            .subjects(List.of("Mathematics"))
            .periods(List.of("1", "3"))
            .location("Room 204")
            .build());
  }

  private void enroll(String user, String schoolClass, EnrollmentRole role, boolean primary) {
    records.add(
        Enrollment.builder(
                id(user + "-" + schoolClass), SourcedId.of(user), SourcedId.of(schoolClass), role)
            .primary(primary)
            .build());
  }

  private static RecordHeader id(String id) {
    return RecordHeader.builder(SourcedId.of(id)).build();
  }
}
