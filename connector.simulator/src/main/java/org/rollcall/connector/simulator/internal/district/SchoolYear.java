package org.rollcall.connector.simulator.internal.district;

import java.time.LocalDate;

/** The school year 2026-27: start dates inclusive, end dates exclusive as in 1.2. */
final class SchoolYear {

  static final int TERMS = 4;
  static final int PERIODS_PER_TERM = 2;
  static final String TITLE = "2026-27";
  static final String ENDS_IN = "2027";

  private static final LocalDate[] TERM_EDGES = {
    LocalDate.of(2026, 8, 17),
    LocalDate.of(2026, 10, 24),
    LocalDate.of(2027, 1, 16),
    LocalDate.of(2027, 3, 27),
    LocalDate.of(2027, 6, 12)
  };

  private SchoolYear() {}

  static LocalDate start() {
    return TERM_EDGES[0];
  }

  static LocalDate end() {
    return TERM_EDGES[TERMS];
  }

  static LocalDate termStart(int term) {
    return TERM_EDGES[term];
  }

  static LocalDate termEnd(int term) {
    return TERM_EDGES[term + 1];
  }

  /** The day on which a term's first grading period ends and its second begins. */
  static LocalDate middle(int term) {
    return termStart(term)
        .plusDays((termEnd(term).toEpochDay() - termStart(term).toEpochDay()) / 2);
  }
}
