package org.rollcall.platform.web.internal.page.rollover;

import java.time.LocalDate;
import org.rollcall.platform.core.rollover.SessionSeen;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Words;

/** One academic session of a preview. */
record SessionRow(String title, String kind, String year, String days, String when, Chip chip) {
  static SessionRow of(SessionSeen session, LocalDate today) {
    var first = session.first();
    var last = session.last();
    return new SessionRow(
        session.title(),
        Words.ofToken(session.kind()),
        session.schoolYear(),
        first == null || last == null
            ? "days unknown"
            : Moments.date(first) + " to " + Moments.date(last),
        session.coming(today) ? "to come" : session.ended(today) ? "ended" : "running",
        chip(session.standing()));
  }

  private static Chip chip(SessionSeen.Standing standing) {
    return switch (standing) {
      case NEW -> Chip.busy("New");
      case CHANGED -> Chip.waiting("Changed");
      case SAME -> Chip.good("Known");
      case GONE -> Chip.waiting("No more in the SIS");
    };
  }
}
