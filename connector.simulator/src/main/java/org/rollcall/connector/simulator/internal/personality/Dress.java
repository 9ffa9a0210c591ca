package org.rollcall.connector.simulator.internal.personality;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Version;

/** Shows records the way a product does. What is shown already stays as it is. */
final class Dress {

  private static final Map<RecordType, List<String>> NULLABLE =
      Map.of(
          RecordType.ORGS, List.of("metadata", "parent"),
          RecordType.ACADEMIC_SESSIONS, List.of("metadata", "parent"),
          RecordType.USERS, List.of("metadata", "identifier", "middleName", "email", "phone"),
          RecordType.CLASSES, List.of("metadata", "subjectCodes"),
          RecordType.ENROLLMENTS, List.of("metadata", "primary"),
          RecordType.RESULTS, List.of("comment"));

  private final Personality personality;

  Dress(Personality personality) {
    this.personality = personality;
  }

  JsonObject show(RecordType type, JsonObject json) {
    if (personality.version() == Version.ONE_ONE) {
      OneOneForm.of(type, json);
    }
    if (type == RecordType.ORGS && has(Quirk.SCHOOLS_ARE_LOCAL)) {
      text(json, "type", "school").ifPresent(school -> json.addProperty("type", "local"));
    }
    if (type == RecordType.CLASSES && has(Quirk.PERIODS_ARE_TEXT)) {
      periods(json);
    }
    if (type == RecordType.ENROLLMENTS && has(Quirk.USER_REFERENCES_BY_ROLE)) {
      json.getAsJsonObject("user").add("type", json.get("role"));
    }
    if (type == RecordType.ACADEMIC_SESSIONS && has(Quirk.NUMERIC_SCHOOL_YEAR)) {
      json.addProperty("schoolYear", json.get("schoolYear").getAsInt());
    }
    if (has(Quirk.REAL_BOOLEANS)) {
      booleans(json);
    }
    if (has(Quirk.EXPLICIT_NULLS)) {
      NULLABLE.getOrDefault(type, List.of()).stream()
          .filter(field -> !json.has(field))
          .forEach(field -> json.add(field, JsonNull.INSTANCE));
    }
    return json;
  }

  private boolean has(Quirk quirk) {
    return personality.has(quirk);
  }

  private static void periods(JsonObject json) {
    if (json.get("periods") != null && json.get("periods").isJsonArray()) {
      int period = json.getAsJsonArray("periods").get(0).getAsInt();
      int other = period % 7 + 1;
      json.addProperty("periods", "BLOCK " + period + "(Mon-Tues) BLOCK " + other + "(Thur-Fri)");
    }
  }

  private static void booleans(JsonObject json) {
    for (String field : List.copyOf(json.keySet())) {
      text(json, field, "true").ifPresent(yes -> json.addProperty(field, true));
      text(json, field, "false").ifPresent(no -> json.addProperty(field, false));
    }
  }

  private static Optional<String> text(JsonObject json, String field, String wanted) {
    JsonElement found = json.get(field);
    return found instanceof JsonPrimitive value
            && value.isString()
            && value.getAsString().equals(wanted)
        ? Optional.of(wanted)
        : Optional.empty();
  }
}
