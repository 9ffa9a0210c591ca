package org.rollcall.connector.simulator.internal.gradebook;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.personality.GradebookRules.CategoryRule;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** Which category a line item may have, and which it gets without one. */
final class CategoryRules {

  private static final String UNCATEGORIZED = "cat-uncategorized";
  private static final String INACTIVE = "Participation";

  private final District district;
  private final Personality personality;

  CategoryRules(District district, Personality personality) {
    this.district = district;
    this.personality = personality;
  }

  void check(SentRecord lineItem, String schoolClass, boolean hasDefault) {
    CategoryRule rule = personality.gradebook().category();
    if (rule == CategoryRule.MATCHED) {
      lineItem
          .rawReference("category")
          .ifPresent(
              named ->
                  lineItem.refer("category", RecordType.CATEGORIES, match(named, schoolClass)));
    }
    Optional<String> category = lineItem.reference("category", RecordType.CATEGORIES);
    if (category.isPresent()) {
      checkActive(category.get());
      return;
    }
    switch (rule) {
      case REQUIRED -> throw Refusal.invalidData("The reference \"category\" is required.");
      case UNCATEGORIZED -> lineItem.refer("category", RecordType.CATEGORIES, uncategorized());
      case DEFAULT, MATCHED -> useDefault(lineItem, schoolClass, hasDefault);
      case OPTIONAL -> {}
    }
  }

  private void useDefault(SentRecord lineItem, String schoolClass, boolean hasDefault) {
    List<JsonObject> offered = offered(schoolClass);
    if (!hasDefault) {
      throw Refusal.invalidData("No Default Category is set for line items without a category.");
    }
    if (!offered.isEmpty()) {
      lineItem.refer("category", RecordType.CATEGORIES, id(offered.get(0)));
    }
  }

  /** By sourcedId, then by code, then by title. */
  private String match(String named, String schoolClass) {
    if (district.table(RecordType.CATEGORIES).slotOf(named).isPresent()) {
      return named;
    }
    List<JsonObject> offered = offered(schoolClass);
    Optional<JsonObject> byCode =
        offered.stream().filter(category -> code(category).equals(named)).findFirst();
    if (byCode.isPresent()) {
      return id(byCode.get());
    }
    List<JsonObject> byTitle =
        offered.stream()
            .filter(category -> category.get("title").getAsString().equals(named))
            .toList();
    if (byTitle.size() > 1) {
      throw Refusal.invalidData(
          "The category \""
              + named
              + "\" is ambiguous; name one of the codes "
              + codes(byTitle)
              + ".");
    }
    if (byTitle.isEmpty()) {
      throw Refusal.invalidData(
          "Invalid assignment group \""
              + named
              + "\"; the class has the categories "
              + codes(offered)
              + ".");
    }
    return id(byTitle.get(0));
  }

  private void checkActive(String category) {
    Table categories = district.table(RecordType.CATEGORIES);
    String title =
        categories.record(categories.slotOf(category).orElseThrow()).get("title").getAsString();
    if (personality.has(Quirk.INACTIVE_CATEGORY) && title.equals(INACTIVE)) {
      throw Refusal.invalidData(
          "The category \"" + title + "\" is not active in the teacher's account.");
    }
  }

  private List<JsonObject> offered(String schoolClass) {
    Table categories = district.table(RecordType.CATEGORIES);
    int slot = district.table(RecordType.CLASSES).slotOf(schoolClass).orElseThrow();
    return district.relations().categoriesOfClass(slot).mapToObj(categories::record).toList();
  }

  private String uncategorized() {
    district
        .table(RecordType.CATEGORIES)
        .put(
            RecordBuilder.part()
                .text("sourcedId", UNCATEGORIZED)
                .text("status", RecordBuilder.ACTIVE)
                .text("dateLastModified", RecordBuilder.SEEDED_AT)
                .text("title", "Uncategorized")
                .build());
    return UNCATEGORIZED;
  }

  private static String codes(List<JsonObject> categories) {
    return String.join(", ", categories.stream().map(CategoryRules::code).toList());
  }

  private static String code(JsonObject category) {
    return category.get("metadata") instanceof JsonObject metadata && metadata.has("code")
        ? metadata.get("code").getAsString()
        : category.get("title").getAsString();
  }

  private static String id(JsonObject category) {
    return category.get("sourcedId").getAsString();
  }
}
