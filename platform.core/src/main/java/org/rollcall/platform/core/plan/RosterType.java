package org.rollcall.platform.core.plan;

import java.util.Set;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;

/** Types of record that are judged apart: the collections, and people by what they are. */
public enum RosterType {
  ORGS(RosterCollection.ORGS, "schools and other organisations"),
  SESSIONS(RosterCollection.ACADEMIC_SESSIONS, "terms"),
  COURSES(RosterCollection.COURSES, "courses"),
  CLASSES(RosterCollection.CLASSES, "classes"),
  STUDENTS(RosterCollection.USERS, "students"),
  STAFF(RosterCollection.USERS, "teachers and other staff"),
  OTHER_PEOPLE(RosterCollection.USERS, "parents and other people"),
  ENROLLMENTS(RosterCollection.ENROLLMENTS, "enrollments"),
  DEMOGRAPHICS(RosterCollection.DEMOGRAPHICS, "demographics");

  private static final Set<UserRole> AT_HOME =
      Set.of(UserRole.PARENT, UserRole.GUARDIAN, UserRole.RELATIVE, UserRole.OTHER);

  private final RosterCollection collection;
  private final String words;

  RosterType(RosterCollection collection, String words) {
    this.collection = collection;
    this.words = words;
  }

  /** The collection it is part of. */
  public RosterCollection collection() {
    return collection;
  }

  /** The words a person reads, in the plural. */
  public String words() {
    return words;
  }

  /** Who is a student somewhere is a student; who has any role at school is staff. */
  public static RosterType of(User user) {
    if (user.hasRole(UserRole.STUDENT)) {
      return STUDENTS;
    }
    return user.roles().stream().allMatch(it -> AT_HOME.contains(it.role())) ? OTHER_PEOPLE : STAFF;
  }
}
