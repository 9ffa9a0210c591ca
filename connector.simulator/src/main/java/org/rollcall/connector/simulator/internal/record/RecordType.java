package org.rollcall.connector.simulator.internal.record;

/** The object types of OneRoster 1.2 that this provider serves, with their envelope keys. */
public enum RecordType {
  ORGS("orgs", "org"),
  ACADEMIC_SESSIONS("academicSessions", "academicSession"),
  COURSES("courses", "course"),
  CLASSES("classes", "class"),
  USERS("users", "user"),
  ENROLLMENTS("enrollments", "enrollment"),
  DEMOGRAPHICS("demographics", "demographics"),
  CATEGORIES("categories", "category"),
  LINE_ITEMS("lineItems", "lineItem"),
  RESULTS("results", "result"),
  SCORE_SCALES("scoreScales", "scoreScale");

  private final String plural;
  private final String singular;

  RecordType(String plural, String singular) {
    this.plural = plural;
    this.singular = singular;
  }

  /** The envelope key of a collection, and the path of the plain collection. */
  public String plural() {
    return plural;
  }

  /** The envelope key of a single object, and the type of a reference to it. */
  public String singular() {
    return singular;
  }

  public boolean inGradebook() {
    return compareTo(CATEGORIES) >= 0;
  }

  public static RecordType named(String plural) {
    for (RecordType type : values()) {
      if (type.plural.equals(plural)) {
        return type;
      }
    }
    throw new IllegalArgumentException("There is no collection named " + plural + ".");
  }
}
