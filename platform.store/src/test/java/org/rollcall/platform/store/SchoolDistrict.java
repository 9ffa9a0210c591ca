package org.rollcall.platform.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;

/**
 * Two schools, lincoln and adams, with classes of ten: school-c0 and so on. Students are school-s0
 * and so on, their enrollments e-school-s0. All classes are in the term "now".
 */
final class SchoolDistrict {
  private SchoolDistrict() {}

  static List<RosterRecord> of(int studentsPerSchool) {
    var records = new ArrayList<RosterRecord>();
    records.add(term("now", LocalDate.of(2026, 8, 15), LocalDate.of(2027, 6, 15)));
    records.add(term("past", LocalDate.of(2025, 8, 15), LocalDate.of(2026, 6, 15)));
    for (var school : List.of("lincoln", "adams")) {
      records.add(
          RosterRecords.school(school, school.equals("lincoln") ? "Lincoln High" : "Adams"));
      for (int i = 0; i < studentsPerSchool; i++) {
        if (i % 10 == 0) {
          records.add(schoolClass(school + "-c" + i / 10, school, "now"));
        }
        records.add(student(school + "-s" + i, "Student" + i, school));
        records.add(enrollment(school + "-s" + i, school + "-c" + i / 10, school));
      }
    }
    return records;
  }

  static AcademicSession term(String id, LocalDate from, LocalDate to) {
    return AcademicSession.builder(RosterRecords.header(id), "Term " + id, SessionType.TERM)
        .startDate(from)
        .endDate(to)
        .build();
  }

  static SchoolClass schoolClass(String id, String school, String term) {
    return SchoolClass.builder(RosterRecords.header(id), "Class " + id)
        .school(RosterRecords.id(school))
        .terms(List.of(RosterRecords.id(term)))
        .build();
  }

  static User teacher(String id, String school) {
    return User.builder(RosterRecords.header(id), PersonName.builder("Tess", "Teacher").build())
        .roles(
            List.of(
                RoleAssignment.builder(UserRole.TEACHER)
                    .org(RosterRecords.id(school))
                    .primary(true)
                    .build()))
        .build();
  }

  static User student(String id, String family, String school) {
    return User.builder(RosterRecords.header(id), PersonName.builder("Sam", family).build())
        .roles(
            List.of(
                RoleAssignment.builder(UserRole.STUDENT)
                    .org(RosterRecords.id(school))
                    .primary(true)
                    .build()))
        .build();
  }

  static Enrollment enrollment(String student, String schoolClass, String school) {
    return enrollment("e-" + student, student, schoolClass, school);
  }

  static Enrollment enrollment(String id, String student, String schoolClass, String school) {
    return Enrollment.builder(
            RosterRecords.header(id),
            RosterRecords.id(student),
            RosterRecords.id(schoolClass),
            EnrollmentRole.STUDENT)
        .school(RosterRecords.id(school))
        .build();
  }

  static RosterCollection collection(RosterRecord record) {
    if (record instanceof Org) {
      return RosterCollection.ORGS;
    } else if (record instanceof AcademicSession) {
      return RosterCollection.ACADEMIC_SESSIONS;
    } else if (record instanceof Course) {
      return RosterCollection.COURSES;
    } else if (record instanceof SchoolClass) {
      return RosterCollection.CLASSES;
    } else if (record instanceof User) {
      return RosterCollection.USERS;
    }
    return RosterCollection.ENROLLMENTS;
  }
}
