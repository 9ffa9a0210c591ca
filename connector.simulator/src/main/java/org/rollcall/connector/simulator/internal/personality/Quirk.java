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
  /** A line item without category lands in "Uncategorized" instead of being refused. */
  UNCATEGORIZED_ALLOWED
}
