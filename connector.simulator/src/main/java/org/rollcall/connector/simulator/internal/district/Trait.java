package org.rollcall.connector.simulator.internal.district;

/** What the data of one product has that others have not. */
public enum Trait {
  /** A pseudo-school "Entity 800" for the census; some students belong to it too. */
  CENSUS_SCHOOL,
  /** Some students belong to two schools. */
  STUDENTS_IN_TWO_SCHOOLS,
  /** Some teachers have no identifier. */
  TEACHERS_WITHOUT_IDENTIFIER,
  /** Categories carry codes, and two of them in each class have the same title. */
  CATEGORY_CODES,
  /** A category names its class in its metadata. */
  CLASS_IN_CATEGORY
}
