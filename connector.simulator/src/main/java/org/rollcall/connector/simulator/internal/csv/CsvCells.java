package org.rollcall.connector.simulator.internal.csv;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.StringJoiner;

/** A record's fields as the cells of its row. */
final class CsvCells {
  /** What a column is called where that is not what the API calls the field. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("parentSourcedId", "parent"),
          Map.entry("schoolYearSourcedId", "schoolYear"),
          Map.entry("orgSourcedId", "org"),
          Map.entry("orgSourcedIds", "orgs"),
          Map.entry("courseSourcedId", "course"),
          Map.entry("schoolSourcedId", "school"),
          Map.entry("classSourcedId", "class"),
          Map.entry("userSourcedId", "user"),
          Map.entry("primaryOrgSourcedId", "primaryOrg"),
          Map.entry("termSourcedIds", "terms"),
          Map.entry("agentSourcedIds", "agents"),
          Map.entry("preferredGivenName", "preferredFirstName"),
          Map.entry("preferredFamilyName", "preferredLastName"));

  private CsvCells() {}

  /** In bulk a row has neither status nor date. */
  static String of(JsonObject json, String column) {
    if (column.equals("status") || column.equals("dateLastModified")) {
      return "";
    }
    var value = json.get(FIELDS.getOrDefault(column, column));
    return value == null ? "" : quoted(text(value));
  }

  private static String text(JsonElement value) {
    if (value instanceof JsonArray array) {
      var items = new StringJoiner(",");
      array.forEach(item -> items.add(text(item)));
      return items.toString();
    }
    if (value instanceof JsonObject object) {
      // Whatever is referred to has a sourcedId; only the pairs of userIds have none.
      return object.has("sourcedId")
          ? text(object.get("sourcedId"))
          : "{" + text(object.get("type")) + ":" + text(object.get("identifier")) + "}";
    }
    return value.isJsonNull() ? "" : value.getAsString();
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
