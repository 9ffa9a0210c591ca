package org.rollcall.connector.api.roster;

/**
 * Kinds of academic session. May gain members.
 *
 * @see OneRoster 1.2 Rostering, AcademicSessionDType.type
 */
public enum SessionType {
  /** A grading period. */
  GRADING_PERIOD("gradingPeriod"),
  /** A semester. */
  SEMESTER("semester"),
  /** A school year. */
  SCHOOL_YEAR("schoolYear"),
  /** A term. */
  TERM("term"),
  /** A word outside the vocabulary. */
  OTHER("other");

  private final String token;

  SessionType(String token) {
    this.token = token;
  }

  /**
   * The word as OneRoster 1.2 writes it; {@code other} stands for every word outside the
   * vocabulary.
   */
  public String token() {
    return token;
  }

  /**
   * Reads a word of OneRoster 1.0, 1.1 or 1.2, in any case; a word outside the vocabulary is {@link
   * #OTHER}.
   */
  public static SessionType ofToken(String token) {
    for (SessionType value : values()) {
      if (value.token.equalsIgnoreCase(token)) {
        return value;
      }
    }
    return OTHER;
  }
}
