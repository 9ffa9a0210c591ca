package org.rollcall.platform.core.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Records that stay for equally long once the SIS has them no longer. */
public enum GraceGroup {
  STUDENTS("students"),
  STAFF("staff and all other people"),
  CLASSES("classes"),
  OTHERS("courses, terms and schools");

  private final String words;

  GraceGroup(String words) {
    this.words = words;
  }

  /** The words a person reads, in the plural. */
  public String words() {
    return words;
  }

  /** The word in the API. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether they can be suspended: courses, terms and schools have nothing to be kept out of. */
  public boolean canBeSuspended() {
    return this != OTHERS;
  }

  /** The group of a word; empty for a word that means none. */
  public static Optional<GraceGroup> ofToken(String token) {
    return Stream.of(values()).filter(group -> group.token().equals(token)).findFirst();
  }

  /** That of a type; enrollments, which go with the next complete run, have none. */
  static Optional<GraceGroup> of(RosterType type) {
    return switch (type) {
      case STUDENTS, DEMOGRAPHICS -> Optional.of(STUDENTS);
      case STAFF, OTHER_PEOPLE -> Optional.of(STAFF);
      case CLASSES -> Optional.of(CLASSES);
      case ORGS, SESSIONS, COURSES -> Optional.of(OTHERS);
      case ENROLLMENTS -> Optional.empty();
    };
  }
}
