package org.rollcall.platform.web.internal.view;

import org.rollcall.platform.core.schedule.Blackout;

/** A blackout that holds, in words. */
public final class BlackoutWords {
  private BlackoutWords() {}

  /** {@code A blackout holds until 2 Aug 2027 (Rollover): no run begins by itself.} */
  public static String of(Blackout blackout) {
    return "A blackout holds "
        + end(blackout)
        + (blackout.reason().isEmpty() ? "" : " (" + blackout.reason() + ")")
        + ": no run begins by itself.";
  }

  /** {@code until 2 Aug 2027}. */
  public static String end(Blackout blackout) {
    var until = blackout.until();
    return until == null ? "without an end" : "until " + Moments.date(until);
  }
}
