package org.rollcall.connector.simulator.internal.personality;

/** A documented deviation that a personality may have; each is read in exactly one place. */
public enum Quirk {
  /** Schools are served as orgs of type "local". */
  SCHOOLS_ARE_LOCAL,
  /** The collection /schools is there and empty. */
  SCHOOL_LIST_EMPTY,
  /** /schools/{id}/enrollments answers 404. */
  NO_ENROLLMENTS_OF_SCHOOL,
  /** A second line item with the same title in the same class is refused. */
  UNIQUE_TITLES,
  /** A second line item with the same title and due date in the same class is refused. */
  UNIQUE_TITLE_AND_DUE_DATE,
  /** The greatest value of a line item must be a whole number. */
  WHOLE_POINTS,
  /** "Participation" is not active in the teacher's account: line items in it are refused. */
  INACTIVE_CATEGORY,
  /** /classes/{id}/categories answers 404; the collection is filtered by metadata.classId. */
  NO_CATEGORIES_OF_CLASS,
  /** A value in a filter may stand without quotes. */
  FILTER_QUOTES_OPTIONAL,
  /** An accepted write is answered with the record as it was stored. */
  WRITES_ANSWER_WITH_RECORD,
  /** Truth values are JSON's own. */
  REAL_BOOLEANS,
  /** What a record lacks is null instead of absent. */
  EXPLICIT_NULLS,
  /** The schoolYear of a session is a number. */
  NUMERIC_SCHOOL_YEAR,
  /** The periods of a class are one text. */
  PERIODS_ARE_TEXT,
  /** References to users have the type "student" or "teacher". */
  USER_REFERENCES_BY_ROLE,
  /** Every other token is given without expires_in. */
  EXPIRY_OFTEN_UNSAID,
  /** expires_in is text. */
  EXPIRY_IS_TEXT,
  /** Scopes are neither looked at nor named. */
  SCOPES_IGNORED,
  /** An access ends after a year, as is usual there; others stay until they are replaced. */
  ACCESS_EXPIRES,
  /** A native API answers beside OneRoster, below /v1, in a form of its own. */
  NATIVE_API
}
