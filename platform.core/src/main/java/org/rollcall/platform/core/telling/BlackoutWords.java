package org.rollcall.platform.core.telling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rollcall.platform.core.schedule.Blackout;

/** What people are told of a blackout, in sentences. */
final class BlackoutWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

  private BlackoutWords() {}

  static String beginning(Blackout blackout, String of, String reason) {
    var until = blackout.until();
    return "From "
        + day(blackout.from())
        + (until == null ? " on" : " to " + day(until))
        + " no sync of "
        + of
        + " begins by itself"
        + reason
        + ". Rosters stay as they are until then. Nobody needs to act; remove the blackout if syncs"
        + " are to go on.";
  }

  static String ending(Blackout blackout, String of, String reason) {
    return "The blackout"
        + reason
        + " ends on "
        + day(last(blackout))
        + ", and syncs of "
        + of
        + " begin by their schedule again on the day after. Look whether the SIS is ready for it;"
        + " if it is not, add a blackout for more days.";
  }

  private static LocalDate last(Blackout blackout) {
    var until = blackout.until();
    return until == null ? blackout.from() : until;
  }

  /** Such as Friday 4 June 2027. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
