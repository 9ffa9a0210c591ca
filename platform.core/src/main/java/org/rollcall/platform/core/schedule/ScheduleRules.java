package org.rollcall.platform.core.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.platform.core.refusal.Refusal;

/** What a schedule and a blackout must be like to be kept. */
final class ScheduleRules {
  private static final int MOST_TIMES = 24;
  private static final int MOST_HOURS = 12;
  private static final int MOST_SPREAD = 30;
  private static final int LONGEST_REASON = 200;

  private ScheduleRules() {}

  static void mustBeSound(Schedule schedule) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (schedule.days().isEmpty()) {
      wrong.put("days", "Choose at least one day; to sync never by itself, choose off.");
    }
    if (schedule.rhythm() == Rhythm.TIMES && schedule.times().isEmpty()) {
      wrong.put("times", "Give at least one time of the day, such as 05:30.");
    }
    if (schedule.times().size() > MOST_TIMES) {
      wrong.put("times", "Give at most 24 times; for more, choose every hour.");
    }
    if (schedule.rhythm() == Rhythm.WINDOW && schedule.from().equals(schedule.to())) {
      wrong.put("to", "The window must end at another time than it begins.");
    }
    if (schedule.everyHours() < 1 || schedule.everyHours() > MOST_HOURS) {
      wrong.put("everyHours", "Give a number of hours from 1 to 12.");
    }
    if (schedule.spreadMinutes() < 0 || schedule.spreadMinutes() > MOST_SPREAD) {
      wrong.put("spreadMinutes", "Give a number of minutes from 0 to 30.");
    }
    if (schedule.changesOnly() && schedule.completeOn().isEmpty()) {
      wrong.put(
          "completeOn",
          "Choose at least one day on which everything is read: only that finds what a run missed"
              + " that reads changes.");
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  static void mustBeSound(Blackout blackout) {
    var until = blackout.until();
    if (until != null && until.isBefore(blackout.from())) {
      throw Refusal.invalid("until", "The last day must not be before the first.");
    }
    if (blackout.reason().length() > LONGEST_REASON) {
      throw Refusal.invalid("reason", "Give the reason in 200 characters at most.");
    }
  }
}
