package org.rollcall.connector.simulator.internal.gradebook;

import java.math.BigDecimal;
import java.util.Optional;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** What makes a line item acceptable. */
final class LineItemRules {

  private static final String UNCATEGORIZED = "cat-uncategorized";

  private final District district;
  private final Personality personality;

  LineItemRules(District district, Personality personality) {
    this.district = district;
    this.personality = personality;
  }

  void check(SentRecord lineItem, String id) {
    String title = lineItem.requiredText("title");
    if (title.length() > personality.titleLimit()) {
      throw Refusal.invalidData(
          "The title has " + title.length() + " characters; " + personality.titleLimit() + " fit.");
    }
    if (lineItem.requiredMoment("dueDate").isBefore(lineItem.requiredMoment("assignDate"))) {
      throw Refusal.invalidData("The due date lies before the date of assignment.");
    }
    String schoolClass = lineItem.requiredReference("class", RecordType.CLASSES);
    lineItem.requiredReference("school", RecordType.ORGS);
    lineItem.reference("academicSession", RecordType.ACADEMIC_SESSIONS);
    lineItem.reference("gradingPeriod", RecordType.ACADEMIC_SESSIONS);
    lineItem.reference("scoreScale", RecordType.SCORE_SCALES);
    checkCategory(lineItem);
    checkRange(lineItem);
    if (personality.has(Quirk.UNIQUE_TITLES)) {
      checkUnique(title, schoolClass, id);
    }
  }

  private void checkCategory(SentRecord lineItem) {
    if (lineItem.reference("category", RecordType.CATEGORIES).isPresent()) {
      return;
    }
    if (!personality.has(Quirk.UNCATEGORIZED_ALLOWED)) {
      throw Refusal.invalidData("The reference \"category\" is required.");
    }
    district
        .table(RecordType.CATEGORIES)
        .put(
            RecordBuilder.part()
                .text("sourcedId", UNCATEGORIZED)
                .text("status", RecordBuilder.ACTIVE)
                .text("dateLastModified", RecordBuilder.SEEDED_AT)
                .text("title", "Uncategorized")
                .build());
    lineItem.refer("category", RecordType.CATEGORIES, UNCATEGORIZED);
  }

  private static void checkRange(SentRecord lineItem) {
    Optional<BigDecimal> least = lineItem.number("resultValueMin");
    Optional<BigDecimal> most = lineItem.number("resultValueMax");
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      throw Refusal.invalidData("The least result value is above the greatest.");
    }
  }

  private void checkUnique(String title, String schoolClass, String id) {
    Table lineItems = district.table(RecordType.LINE_ITEMS);
    boolean taken =
        district
            .relations()
            .referring(RecordType.LINE_ITEMS, "class", schoolClass)
            .filter(slot -> !lineItems.sourcedId(slot).equals(id))
            .anyMatch(slot -> lineItems.record(slot).get("title").getAsString().equals(title));
    if (taken) {
      throw Refusal.invalidData("The class already has a line item titled \"" + title + "\".");
    }
  }
}
