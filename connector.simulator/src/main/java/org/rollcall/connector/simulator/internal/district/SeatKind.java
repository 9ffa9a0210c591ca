package org.rollcall.connector.simulator.internal.district;

/** What an enrollment is: who sits there, and whether still. */
enum SeatKind {
  PRIMARY_TEACHER,
  CO_TEACHER,
  STUDENT,
  /** Left the class and stays away: active, with an end date in the past. */
  DROPPED,
  /** Came back after a DROPPED record of the same person in the same class. */
  RETURNED,
  /** Marked for deletion. */
  DELETED;

  boolean teaches() {
    return this == PRIMARY_TEACHER || this == CO_TEACHER;
  }

  boolean isCurrent() {
    return this != DROPPED && this != DELETED;
  }
}
