package org.rollcall.connector.api.roster;

/**
 * Roles of 1.1 and 1.2 together. May gain members.
 *
 * @see OneRoster 1.2 Rostering, RoleDType.role
 */
public enum UserRole {
  /** A student. */
  STUDENT("student"),
  /** A teacher. */
  TEACHER("teacher"),
  /** An aide. */
  AIDE("aide"),
  /** A proctor. */
  PROCTOR("proctor"),
  /** A parent. */
  PARENT("parent"),
  /** A guardian. */
  GUARDIAN("guardian"),
  /** A relative. */
  RELATIVE("relative"),
  /** A counselor; new in 1.2. */
  COUNSELOR("counselor"),
  /** A principal; new in 1.2. */
  PRINCIPAL("principal"),
  /** An administrator of a school; new in 1.2. */
  SITE_ADMINISTRATOR("siteAdministrator"),
  /** An administrator of a district; new in 1.2. */
  DISTRICT_ADMINISTRATOR("districtAdministrator"),
  /** A technical administrator; new in 1.2. */
  SYSTEM_ADMINISTRATOR("systemAdministrator"),
  /** An administrator; 1.1 only. */
  ADMINISTRATOR("administrator"),
  /** A word outside the vocabulary. */
  OTHER("other");

  private final String token;

  UserRole(String token) {
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
  public static UserRole ofToken(String token) {
    for (UserRole value : values()) {
      if (value.token.equalsIgnoreCase(token)) {
        return value;
      }
    }
    return OTHER;
  }
}
