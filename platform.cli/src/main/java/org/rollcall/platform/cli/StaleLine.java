package org.rollcall.platform.cli;

/** That a roster is older than it should be, in a line. */
final class StaleLine {
  private StaleLine() {}

  static String of(Fields stale) {
    return "The roster is of "
        + Moments.local(stale.text("rosterAt"))
        + " and out of date since "
        + Moments.local(stale.text("since"))
        + ". "
        + stale.text("why");
  }
}
