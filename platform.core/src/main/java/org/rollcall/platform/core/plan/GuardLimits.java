package org.rollcall.platform.core.plan;

import java.util.LinkedHashMap;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * From where on the guard holds a run, per connection.
 *
 * @param removedPercent more than this share of a type removed at a school, or in all
 * @param changedPercent this share of a type changed at a school, or in all
 * @param leastRecords fewer records than this never count as a share
 * @param classPercent more than this share of a class lost
 * @param classMembers classes with fewer members are not looked at
 * @param shrinkPercent more than this share of a collection gone, whatever came in
 */
public record GuardLimits(
    int removedPercent,
    int changedPercent,
    int leastRecords,
    int classPercent,
    int classMembers,
    int shrinkPercent) {
  /** What holds where nobody changed it. */
  public static final GuardLimits USUAL = new GuardLimits(10, 75, 5, 50, 5, 25);

  private static final int MOST_RECORDS = 1_000;

  /** Refuses what cannot be meant, field by field. */
  public void mustMakeSense() {
    var wrong = new LinkedHashMap<String, String>();
    percent(wrong, "removedPercent", removedPercent);
    percent(wrong, "changedPercent", changedPercent);
    percent(wrong, "classPercent", classPercent);
    percent(wrong, "shrinkPercent", shrinkPercent);
    number(wrong, "leastRecords", leastRecords);
    number(wrong, "classMembers", classMembers);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private static void percent(LinkedHashMap<String, String> wrong, String field, int value) {
    if (value < 1 || value > 100) {
      wrong.put(field, "Give a percentage from 1 to 100.");
    }
  }

  private static void number(LinkedHashMap<String, String> wrong, String field, int value) {
    if (value < 1 || value > MOST_RECORDS) {
      wrong.put(field, "Give a number from 1 to " + MOST_RECORDS + ".");
    }
  }
}
