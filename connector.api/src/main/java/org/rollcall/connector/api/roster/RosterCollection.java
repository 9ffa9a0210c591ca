package org.rollcall.connector.api.roster;

/**
 * The collections of a roster, in the order in which references point backwards. May gain members.
 *
 * @see OneRoster 1.2 Rostering, endpoints
 */
public enum RosterCollection {
  /** {@link Org}s. */
  ORGS("orgs"),
  /** {@link AcademicSession}s. */
  ACADEMIC_SESSIONS("academicSessions"),
  /** {@link Course}s. */
  COURSES("courses"),
  /** {@link SchoolClass}es. */
  CLASSES("classes"),
  /** {@link User}s. */
  USERS("users"),
  /** {@link Enrollment}s. */
  ENROLLMENTS("enrollments"),
  /** {@link Demographics}, off unless a district switches them on. */
  DEMOGRAPHICS("demographics");

  private final String path;

  RosterCollection(String path) {
    this.path = path;
  }

  /** The collection's OneRoster name: path segment and envelope key alike. */
  public String path() {
    return path;
  }
}
