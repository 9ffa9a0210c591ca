package org.rollcall.connector.simulator.internal.personality;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Turns a record of 1.2 into one of 1.1 (reference/oneroster.md 2.2); one of 1.1 stays. */
final class OneOneForm {

  private static final List<String> NEW_IN_USERS =
      List.of(
          "userMasterIdentifier",
          "preferredFirstName",
          "preferredMiddleName",
          "preferredLastName",
          "pronouns",
          "userProfiles",
          "primaryOrg",
          "resources");
  private static final List<String> NEW_IN_LINE_ITEMS =
      List.of("school", "academicSession", "scoreScale", "learningObjectiveSet");
  private static final List<String> NEW_IN_RESULTS =
      List.of(
          "class",
          "scoreScale",
          "textScore",
          "learningObjectiveSet",
          "inProgress",
          "incomplete",
          "late",
          "missing");
  private static final Set<String> SAME_ROLES =
      Set.of("student", "teacher", "parent", "guardian", "relative", "aide", "proctor");

  private OneOneForm() {}

  static JsonObject of(RecordType type, JsonObject json) {
    switch (type) {
      case USERS -> user(json);
      case LINE_ITEMS -> NEW_IN_LINE_ITEMS.forEach(json::remove);
      case RESULTS -> NEW_IN_RESULTS.forEach(json::remove);
      case CATEGORIES -> json.remove("weight");
      case DEMOGRAPHICS -> demographics(json);
      default -> {}
    }
    return json;
  }

  /** One role for each record: that of the first, at every org where it is held. */
  private static void user(JsonObject json) {
    NEW_IN_USERS.forEach(json::remove);
    if (!(json.remove("roles") instanceof JsonArray roles)) {
      return;
    }
    String role = roles.get(0).getAsJsonObject().get("role").getAsString();
    var orgs = new JsonArray();
    for (JsonElement each : roles) {
      if (each.getAsJsonObject().get("role").getAsString().equals(role)) {
        orgs.add(each.getAsJsonObject().get("org"));
      }
    }
    json.addProperty("role", SAME_ROLES.contains(role) ? role : "administrator");
    json.add("orgs", orgs);
  }

  private static void demographics(JsonObject json) {
    JsonElement sex = json.get("sex");
    if (sex != null && !Set.of("male", "female").contains(sex.getAsString())) {
      json.remove("sex");
    }
  }
}
