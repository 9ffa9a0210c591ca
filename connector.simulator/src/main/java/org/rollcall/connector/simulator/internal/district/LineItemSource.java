package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import org.rollcall.connector.simulator.internal.record.Numbering;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * One assignment that was in the gradebook before anybody connected, in each of the first classes.
 */
final class LineItemSource extends NumberedSource {

  static final Numbering LINE_ITEM = new Numbering("li-", 7);

  private static final int AT_MOST = 50;
  private static final String FIRST_PERIOD = "ses-2027-g1";

  LineItemSource(Roster roster) {
    super(roster, LINE_ITEM, Math.min(AT_MOST, roster.layout().classes()));
  }

  @Override
  boolean isLeaving(int index) {
    return roster.classCancelled(index);
  }

  @Override
  public JsonObject record(int index) {
    String school = Roster.schoolId(roster.layout().schoolOfClass(index));
    String category = Roster.CATEGORY.id(index * 3);
    return RecordBuilder.seeded(this, index)
        .text("title", "Diagnostic")
        .text("assignDate", "2026-08-24T14:00:00.000Z")
        .text("dueDate", "2026-08-28T22:00:00.000Z")
        .part("class", roster.links().to(RecordType.CLASSES, Roster.CLASS.id(index)))
        .part("school", roster.links().to(RecordType.ORGS, school))
        .part("gradingPeriod", roster.links().to(RecordType.ACADEMIC_SESSIONS, FIRST_PERIOD))
        .part("category", roster.links().to(RecordType.CATEGORIES, category))
        .number("resultValueMin", 0)
        .number("resultValueMax", 100)
        .build();
  }
}
