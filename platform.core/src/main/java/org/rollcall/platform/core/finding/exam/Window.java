package org.rollcall.platform.core.finding.exam;

import java.time.LocalDate;
import java.util.Optional;

/** The days of a class, packed with its school into 62 bits; a day before 1970 is the first. */
final class Window {
  /** A class that begins later than so many days from now may still be without people. */
  private static final int DAYS_AHEAD = 30;

  private static final int DAY_BITS = 20;
  private static final long DAYS = (1L << DAY_BITS) - 1;

  private Window() {}

  static long day(LocalDate date) {
    return Math.max(1, Math.min(DAYS, date.toEpochDay()));
  }

  /** Without days when either is 0. */
  static long packed(long start, long end, long school) {
    return school << (2 * DAY_BITS) | end << DAY_BITS | start;
  }

  static long school(long packed) {
    return (packed & ~IdTable.DELETED) >>> (2 * DAY_BITS);
  }

  static long start(long packed) {
    return packed & DAYS;
  }

  static long end(long packed) {
    return packed >>> DAY_BITS & DAYS;
  }

  static boolean known(long packed) {
    return start(packed) > 0 && end(packed) > 0;
  }

  /** Whether they go on, or begin within 30 days; days that are not known always do. */
  static boolean isNow(long packed, LocalDate today) {
    return !known(packed)
        || (end(packed) >= day(today) && start(packed) <= day(today.plusDays(DAYS_AHEAD)));
  }

  /** Whether days that may be open at either side lie wholly outside. */
  static boolean outside(long packed, Optional<LocalDate> begin, Optional<LocalDate> end) {
    return known(packed)
        && ((begin.isPresent() && day(begin.get()) > end(packed))
            || (end.isPresent() && day(end.get()) < start(packed)));
  }
}
