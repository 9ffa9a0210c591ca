package org.rollcall.connector.api.roster;

/**
 * Parts that a person can have in a class. May gain members.
 *
 * @see OneRoster 1.2 Rostering, EnrollmentDType.role
 */
public enum EnrollmentRole {
  /** A student. */
  STUDENT("student"),
  /** A teacher. */
  TEACHER("teacher"),
  /** An administrator. */
  ADMINISTRATOR("administrator"),
  /** A proctor. */
  PROCTOR("proctor"),
  /** An aide; outside the four words of 1.2, sent by older systems. */
  AIDE("aide"),
  /** A word outside the vocabulary. */
  OTHER("other");

  private final String token;

  EnrollmentRole(String token) {
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
  public static EnrollmentRole ofToken(String token) {
    for (EnrollmentRole value : values()) {
      if (value.token.equalsIgnoreCase(token)) {
        return value;
      }
    }
    return OTHER;
  }
}
