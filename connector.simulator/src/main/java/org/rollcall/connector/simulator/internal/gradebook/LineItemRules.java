package org.rollcall.connector.simulator.internal.gradebook;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.personality.GradebookRules;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;
import org.rollcall.connector.simulator.internal.record.Version;

/** What makes a line item acceptable. */
final class LineItemRules {

  private final District district;
  private final Personality personality;
  private final CategoryRules categories;

  LineItemRules(District district, Personality personality) {
    this.district = district;
    this.personality = personality;
    this.categories = new CategoryRules(district, personality);
  }

  /**
   * @param hasDefault whether a default category is set, where the product has such a thing
   */
  void check(SentRecord lineItem, String id, boolean hasDefault) {
    String title = fitting(lineItem, lineItem.requiredText("title"));
    if (lineItem.requiredMoment("dueDate").isBefore(lineItem.requiredMoment("assignDate"))) {
      throw Refusal.invalidData("The due date lies before the date of assignment.");
    }
    String schoolClass = lineItem.requiredReference("class", RecordType.CLASSES);
    if (personality.version() == Version.ONE_TWO) {
      lineItem.requiredReference("school", RecordType.ORGS);
    }
    lineItem.reference("academicSession", RecordType.ACADEMIC_SESSIONS);
    lineItem.reference("gradingPeriod", RecordType.ACADEMIC_SESSIONS);
    lineItem.reference("scoreScale", RecordType.SCORE_SCALES);
    categories.check(lineItem, schoolClass, hasDefault);
    checkRange(lineItem);
    if (personality.has(Quirk.UNIQUE_TITLES)) {
      checkUnique(title, schoolClass, id, other -> true);
    }
    if (personality.has(Quirk.UNIQUE_TITLE_AND_DUE_DATE)) {
      String day = day(lineItem.requiredText("dueDate"));
      checkUnique(title, schoolClass, id, other -> day(text(other, "dueDate")).equals(day));
    }
  }

  private String fitting(SentRecord lineItem, String title) {
    GradebookRules rules = personality.gradebook();
    if (title.length() <= rules.titleLimit()) {
      return title;
    }
    if (!rules.titlesAreCut()) {
      throw Refusal.invalidData(
          "The title has " + title.length() + " characters; " + rules.titleLimit() + " fit.");
    }
    String cut = title.substring(0, rules.titleLimit());
    lineItem.replace("title", cut);
    return cut;
  }

  private void checkRange(SentRecord lineItem) {
    Optional<BigDecimal> least = lineItem.number("resultValueMin");
    Optional<BigDecimal> most = lineItem.number("resultValueMax");
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      throw Refusal.invalidData("The least result value is above the greatest.");
    }
    if (personality.has(Quirk.WHOLE_POINTS)
        && most.filter(value -> value.stripTrailingZeros().scale() > 0).isPresent()) {
      throw Refusal.invalidData("The greatest result value must be a whole number of points.");
    }
  }

  private void checkUnique(
      String title, String schoolClass, String id, Predicate<JsonObject> alike) {
    Table lineItems = district.table(RecordType.LINE_ITEMS);
    boolean taken =
        district
            .relations()
            .referring(RecordType.LINE_ITEMS, "class", schoolClass)
            .filter(slot -> !lineItems.sourcedId(slot).equals(id))
            .mapToObj(lineItems::record)
            .anyMatch(other -> text(other, "title").equals(title) && alike.test(other));
    if (taken) {
      throw Refusal.invalidData("The class already has a line item titled \"" + title + "\".");
    }
  }

  private static String day(String moment) {
    return moment.substring(0, Math.min(10, moment.length()));
  }

  private static String text(JsonObject json, String field) {
    return json.get(field).getAsString();
  }
}
