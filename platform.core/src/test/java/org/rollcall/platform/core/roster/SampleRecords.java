package org.rollcall.platform.core.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.ClassType;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserId;
import org.rollcall.connector.api.roster.UserRole;

/** One record of every type, with every field filled, and with the least it can be. */
final class SampleRecords {
  private static final LocalDate BEGIN = LocalDate.of(2026, 8, 17);
  private static final LocalDate END = LocalDate.of(2027, 6, 4);

  private SampleRecords() {}

  record Sample(RosterCollection collection, RosterRecord record) {}

  static Stream<Sample> full() {
    return Stream.of(
        new Sample(RosterCollection.ORGS, org()),
        new Sample(RosterCollection.ACADEMIC_SESSIONS, session()),
        new Sample(RosterCollection.COURSES, course()),
        new Sample(RosterCollection.CLASSES, schoolClass()),
        new Sample(RosterCollection.USERS, user()),
        new Sample(RosterCollection.ENROLLMENTS, enrollment()),
        new Sample(RosterCollection.DEMOGRAPHICS, demographics()));
  }

  static Stream<Sample> minimal() {
    return Stream.of(
        new Sample(RosterCollection.ORGS, Org.builder(header(), "", OrgType.OTHER).build()),
        new Sample(
            RosterCollection.ACADEMIC_SESSIONS,
            AcademicSession.builder(header(), "", SessionType.OTHER).build()),
        new Sample(RosterCollection.COURSES, Course.builder(header(), "").build()),
        new Sample(RosterCollection.CLASSES, SchoolClass.builder(header(), "").build()),
        new Sample(
            RosterCollection.USERS,
            User.builder(header(), PersonName.builder("", "").build()).build()),
        new Sample(
            RosterCollection.ENROLLMENTS,
            Enrollment.builder(header(), id("u"), id("c"), EnrollmentRole.OTHER).build()),
        new Sample(RosterCollection.DEMOGRAPHICS, Demographics.builder(header()).build()));
  }

  private static Org org() {
    return Org.builder(header(), "Lincoln High", OrgType.SCHOOL)
        .identifier("060123")
        .parent(id("district"))
        .build();
  }

  private static AcademicSession session() {
    return AcademicSession.builder(header(), "Fall", SessionType.TERM)
        .startDate(BEGIN)
        .endDate(END)
        .parent(id("year"))
        .schoolYear("2027")
        .build();
  }

  private static Course course() {
    return Course.builder(header(), "Algebra")
        .courseCode("MA1")
        .schoolYear(id("year"))
        .org(id("school"))
        .grades(List.of("09", "10"))
        .subjects(List.of("Mathematics"))
        .subjectCodes(List.of("02"))
        .build();
  }

  private static SchoolClass schoolClass() {
    return SchoolClass.builder(header(), "Algebra, period 3")
        .classCode("MA1-3")
        .classType(ClassType.SCHEDULED)
        .location("Room 12")
        .course(id("course"))
        .school(id("school"))
        .terms(List.of(id("fall"), id("spring")))
        .grades(List.of("09"))
        .subjects(List.of("Mathematics"))
        .subjectCodes(List.of("02"))
        .periods(List.of("3"))
        .build();
  }

  private static User user() {
    return User.builder(header(), name())
        .enabledUser(false)
        .username("zoe")
        .email("Zoe@Example.org")
        .identifier("4711")
        .userMasterIdentifier("m-1")
        .sms("555-0100")
        .phone("555-0101")
        .primaryOrg(id("school"))
        .userIds(List.of(UserId.builder("LDAP", "zoe").build()))
        .roles(List.of(role(), RoleAssignment.builder(UserRole.AIDE).build()))
        .agents(List.of(id("parent")))
        .grades(List.of("11"))
        .build();
  }

  private static PersonName name() {
    return PersonName.builder("Zoë", "O'Brien")
        .middleName("Anne Marie")
        .preferredFirstName("Zo")
        .preferredMiddleName("A.")
        .preferredLastName("Brien")
        .pronouns("she/her")
        .build();
  }

  private static RoleAssignment role() {
    return RoleAssignment.builder(UserRole.STUDENT)
        .org(id("school"))
        .primary(true)
        .beginDate(BEGIN)
        .endDate(END)
        .build();
  }

  private static Enrollment enrollment() {
    return Enrollment.builder(header(), id("u"), id("c"), EnrollmentRole.TEACHER)
        .school(id("school"))
        .primary(true)
        .beginDate(BEGIN)
        .endDate(END)
        .build();
  }

  private static Demographics demographics() {
    return Demographics.builder(header())
        .birthDate(BEGIN.minusYears(16))
        .sex("female")
        .races(Set.of("white", "asian"))
        .countryOfBirthCode("US")
        .stateOfBirthAbbreviation("CA")
        .cityOfBirth("Fresno")
        .publicSchoolResidenceStatus("01652")
        .build();
  }

  private static RecordHeader header() {
    return RecordHeader.builder(id("id-1")).build();
  }

  private static SourcedId id(String value) {
    return SourcedId.of(value);
  }
}
