package org.rollcall.connector.simulator.internal.district;

/** Keeps the questions asked of a Seed apart, so that a name does not depend on a class size. */
final class Salt {

  static final int SCHOOL_SIZE = 1;
  static final int SCHOOL_NAME = 2;
  static final int GIVEN_NAME = 3;
  static final int FAMILY_NAME = 4;
  static final int MIDDLE_NAME = 5;
  static final int GRADE = 6;
  static final int CLASS_CHOICE = 7;
  static final int SEAT_KIND = 8;
  static final int BIRTH = 10;
  static final int GROUP = 11;
  static final int SCORE = 12;
  static final int CO_TEACHER = 13;

  private Salt() {}
}
