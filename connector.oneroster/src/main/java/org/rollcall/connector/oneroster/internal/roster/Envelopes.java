package org.rollcall.connector.oneroster.internal.roster;

import java.util.Set;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * Names of an envelope. The standard names it after the type; some providers after the path, and
 * some send the single form.
 */
public final class Envelopes {
  public static final Set<String> ORGS = Set.of("orgs", "schools", "org");
  public static final Set<String> SESSIONS =
      Set.of("academicSessions", "terms", "gradingPeriods", "academicSession");
  public static final Set<String> COURSES = Set.of("courses", "course");
  public static final Set<String> CLASSES = Set.of("classes", "class");
  public static final Set<String> USERS = Set.of("users", "students", "teachers", "user");
  public static final Set<String> ENROLLMENTS = Set.of("enrollments", "enrollment");

  private Envelopes() {}

  static Set<String> of(RosterCollection collection) {
    return switch (collection) {
      case ORGS -> ORGS;
      case ACADEMIC_SESSIONS -> SESSIONS;
      case COURSES -> COURSES;
      case CLASSES -> CLASSES;
      case USERS -> USERS;
      case ENROLLMENTS -> ENROLLMENTS;
      default -> Set.of(collection.path());
    };
  }
}
