package org.rollcall.connector.api.roster;

/**
 * Kinds of class. May gain members.
 *
 * @see OneRoster 1.2 Rostering, ClassDType.classType
 */
public enum ClassType {
  /** A homeroom. */
  HOMEROOM("homeroom"),
  /** A scheduled class. */
  SCHEDULED("scheduled"),
  /** A word outside the vocabulary. */
  OTHER("other");

  private final String token;

  ClassType(String token) {
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
  public static ClassType ofToken(String token) {
    for (ClassType value : values()) {
      if (value.token.equalsIgnoreCase(token)) {
        return value;
      }
    }
    return OTHER;
  }
}
