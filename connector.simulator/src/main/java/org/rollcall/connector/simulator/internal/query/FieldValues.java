package org.rollcall.connector.simulator.internal.query;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.simulator.internal.record.Table;

/**
 * What a record holds at a dotted path: nothing, one value, or several where an array lies on the
 * way.
 */
interface FieldValues {

  /** Fields that a table can tell without making the record; filters on these alone are fast. */
  Set<String> HEADER = Set.of("sourcedId", "status", "dateLastModified");

  List<String> at(String path);

  static FieldValues of(JsonObject json) {
    return path -> {
      var values = new ArrayList<String>();
      collect(json, path, values);
      return values;
    };
  }

  static FieldValues ofHeader(Table table, int slot) {
    return path ->
        List.of(
            switch (path) {
              case "sourcedId" -> table.sourcedId(slot);
              case "status" -> table.status(slot);
              default -> table.lastModified(slot);
            });
  }

  private static void collect(JsonElement element, String path, List<String> values) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, path, values));
    } else if (element.isJsonObject()) {
      int dot = path.indexOf('.');
      String name = dot < 0 ? path : path.substring(0, dot);
      JsonElement next = element.getAsJsonObject().get(name);
      if (next != null) {
        collect(next, dot < 0 ? "" : path.substring(dot + 1), values);
      }
    } else if (element.isJsonPrimitive() && path.isEmpty()) {
      values.add(element.getAsString());
    }
  }
}
