package org.rollcall.platform.store.roster;

/** What enrollments are found by, in the table {@code enrollment_ref}. */
enum ReferenceSide {
  CLASS(1),
  PERSON(2);

  /**
   * Where enrollments of one side come from, in a query that reads the record as {@code r}. The
   * order of a cross join is kept: the few references first.
   */
  static final String FROM = " from enrollment_ref e cross join record r";

  /** Parameters: connection, code of the side, target. */
  static final String WHERE =
      " where e.connection_id = ? and e.side = ? and e.target = ? and r.id = e.record_id";

  private final int code;

  ReferenceSide(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
