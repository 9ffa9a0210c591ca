package org.rollcall.connector.simulator.internal.district;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;
import org.rollcall.connector.simulator.internal.record.UserRoles;

/**
 * What belongs to what, in slots. Seeded records are found by their numbers, added ones by their
 * references.
 */
public final class Relations {

  private static final int GUARDIANS = 1;
  private static final int STUDENTS = 2;
  private static final int TEACHERS = 3;

  private final District district;
  private final Roster roster;
  private final JoinedSource people;

  Relations(District district, Roster roster, JoinedSource people) {
    this.district = district;
    this.roster = roster;
    this.people = people;
  }

  public IntStream usersWithRole(String role) {
    int part = role.equals("student") ? STUDENTS : TEACHERS;
    var users = district.table(RecordType.USERS);
    IntStream seeded = IntStream.range(people.startOf(part), people.startOf(part + 1));
    IntStream added = users.addedSlots().filter(slot -> hasRole(slot, role));
    return IntStream.concat(seeded, added).filter(users::holds);
  }

  public IntStream sessionsOfType(String type) {
    Table sessions = district.table(RecordType.ACADEMIC_SESSIONS);
    return sessions
        .heldSlots()
        .filter(slot -> sessions.record(slot).get("type").getAsString().equals(type));
  }

  public IntStream gradingPeriodsOf(String term) {
    Table sessions = district.table(RecordType.ACADEMIC_SESSIONS);
    return sessionsOfType("gradingPeriod")
        .filter(slot -> term.equals(sessions.reference(slot, "parent")));
  }

  public IntStream classesOfSchool(int org) {
    int school = org - 1;
    return isOpen(school)
        ? held(
            RecordType.CLASSES,
            IntStream.range(
                roster.layout().firstClass(school), roster.layout().firstClass(school + 1)))
        : IntStream.empty();
  }

  public IntStream coursesOfSchool(int org) {
    String id = district.table(RecordType.ORGS).sourcedId(org);
    Table courses = district.table(RecordType.COURSES);
    return courses.heldSlots().filter(slot -> id.equals(courses.reference(slot, "org")));
  }

  public IntStream enrollmentsOfSchool(int org) {
    return classesOfSchool(org).flatMap(this::enrollmentsOfClass);
  }

  public IntStream usersOfSchool(int org, String role) {
    String id = district.table(RecordType.ORGS).sourcedId(org);
    return usersWithRole(role).filter(slot -> hasRoleAt(slot, role, id));
  }

  public IntStream classesOfTerm(String term) {
    return matching(
        RecordType.CLASSES,
        c -> ClassSource.terms(c).anyMatch(t -> SessionSource.termId(t).equals(term)));
  }

  public IntStream classesOfCourse(int course) {
    return matching(RecordType.CLASSES, c -> CourseSource.courseOfClass(roster, c) == course);
  }

  public IntStream enrollmentsOfClass(int schoolClass) {
    Table enrollments = district.table(RecordType.ENROLLMENTS);
    String id = Roster.CLASS.id(schoolClass);
    IntStream seeded =
        IntStream.range(roster.seats().firstOf(schoolClass), roster.seats().endOf(schoolClass));
    return IntStream.concat(
        seeded.filter(enrollments::holds),
        enrollments.addedSlots().filter(slot -> id.equals(enrollments.reference(slot, "class"))));
  }

  /** Every enrollment of a person, current or not. */
  public IntStream enrollmentsOfUser(int user) {
    Table enrollments = district.table(RecordType.ENROLLMENTS);
    String id = district.table(RecordType.USERS).sourcedId(user);
    return IntStream.concat(
        seatsOf(user).filter(enrollments::holds),
        enrollments.addedSlots().filter(slot -> id.equals(enrollments.reference(slot, "user"))));
  }

  /** People who teach or attend a class now: dropped and deleted enrollments do not count. */
  public IntStream usersOfClass(int schoolClass, String role) {
    Table enrollments = district.table(RecordType.ENROLLMENTS);
    Table users = district.table(RecordType.USERS);
    return enrollmentsOfClass(schoolClass)
        .filter(slot -> isCurrent(slot) && role.equals(roleOf(slot)))
        .mapToObj(slot -> enrollments.reference(slot, "user"))
        .distinct()
        .map(users::slotOf)
        .filter(slot -> slot.isPresent())
        .mapToInt(slot -> slot.getAsInt());
  }

  public IntStream classesOfUser(int user) {
    Table enrollments = district.table(RecordType.ENROLLMENTS);
    Table classes = district.table(RecordType.CLASSES);
    return enrollmentsOfUser(user)
        .filter(this::isCurrent)
        .mapToObj(slot -> enrollments.reference(slot, "class"))
        .distinct()
        .map(classes::slotOf)
        .filter(slot -> slot.isPresent())
        .mapToInt(slot -> slot.getAsInt());
  }

  public IntStream categoriesOfClass(int schoolClass) {
    return held(RecordType.CATEGORIES, CategorySource.ofClass(schoolClass));
  }

  public IntStream scoreScalesOfClass(int schoolClass) {
    return held(RecordType.SCORE_SCALES, IntStream.of(schoolClass));
  }

  /** The results of a class's line items; in 1.1 they do not name the class themselves. */
  public IntStream resultsOfClass(String schoolClass) {
    Table results = district.table(RecordType.RESULTS);
    Table lineItems = district.table(RecordType.LINE_ITEMS);
    Set<String> ofClass =
        referring(RecordType.LINE_ITEMS, "class", schoolClass)
            .mapToObj(lineItems::sourcedId)
            .collect(Collectors.toSet());
    return results
        .heldSlots()
        .filter(slot -> ofClass.contains(results.reference(slot, "lineItem")));
  }

  /** Records of a small table that refer to the given object in the given field. */
  public IntStream referring(RecordType type, String field, String sourcedId) {
    Table table = district.table(type);
    return table.heldSlots().filter(slot -> sourcedId.equals(table.reference(slot, field)));
  }

  private IntStream matching(RecordType type, IntPredicate rule) {
    return held(type, IntStream.range(0, district.table(type).seededSlots()).filter(rule));
  }

  private IntStream held(RecordType type, IntStream slots) {
    return slots.filter(district.table(type)::holds);
  }

  /** The closed school has a record but no people and no classes. */
  private boolean isOpen(int school) {
    return school >= 0 && school < roster.layout().schools();
  }

  private IntStream seatsOf(int user) {
    if (user >= people.size()) {
      return IntStream.empty();
    }
    int part = people.partAt(user);
    if (part <= GUARDIANS) {
      return IntStream.empty();
    }
    int person = user - people.startOf(part);
    boolean teacher = part == TEACHERS;
    Layout layout = roster.layout();
    int school = teacher ? layout.schoolOfTeacher(person) : layout.schoolOfStudent(person);
    Seats seats = roster.seats();
    return IntStream.range(
            seats.firstOf(layout.firstClass(school)), seats.firstOf(layout.firstClass(school + 1)))
        .filter(seat -> seats.person(seat) == person && seats.kind(seat).teaches() == teacher);
  }

  private boolean isCurrent(int enrollment) {
    return district.table(RecordType.ENROLLMENTS).status(enrollment).equals(RecordBuilder.ACTIVE)
        && (enrollment >= roster.seats().size() || roster.seats().kind(enrollment).isCurrent());
  }

  private String roleOf(int enrollment) {
    if (enrollment < roster.seats().size()) {
      return roster.seats().kind(enrollment).teaches() ? "teacher" : "student";
    }
    return district.table(RecordType.ENROLLMENTS).record(enrollment).get("role").getAsString();
  }

  private boolean hasRole(int user, String role) {
    return UserRoles.has(district.table(RecordType.USERS).record(user), role);
  }

  private boolean hasRoleAt(int user, String role, String org) {
    return UserRoles.hasAt(district.table(RecordType.USERS).record(user), role, org);
  }
}
