package org.rollcall.connector.api.roster;

/**
 * Kinds of organisation. May gain members.
 *
 * @see OneRoster 1.2 Rostering, OrgDType.type
 */
public enum OrgType {
  /** A department. */
  DEPARTMENT("department"),
  /** A school. */
  SCHOOL("school"),
  /** A district. */
  DISTRICT("district"),
  /** A local authority; some systems mark their schools so. */
  LOCAL("local"),
  /** A state. */
  STATE("state"),
  /** A nation. */
  NATIONAL("national"),
  /** A word outside the vocabulary. */
  OTHER("other");

  private final String token;

  OrgType(String token) {
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
  public static OrgType ofToken(String token) {
    for (OrgType value : values()) {
      if (value.token.equalsIgnoreCase(token)) {
        return value;
      }
    }
    return OTHER;
  }
}
