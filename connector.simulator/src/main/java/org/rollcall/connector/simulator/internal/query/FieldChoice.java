package org.rollcall.connector.simulator.internal.query;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** The fields a caller asked for; without a choice, all of them. */
public final class FieldChoice {

  private final List<String> names;

  private FieldChoice(List<String> names) {
    this.names = List.copyOf(names);
  }

  public static FieldChoice of(Query query, RecordType type) {
    var names = new ArrayList<String>();
    query
        .value("fields")
        .ifPresent(
            fields -> {
              for (String name : fields.split(",", -1)) {
                names.add(known(name.strip(), type));
              }
            });
    return new FieldChoice(names);
  }

  private static String known(String path, RecordType type) {
    if (path.isEmpty() || !FieldCatalogue.knows(type, path)) {
      throw new Refusal(
          MinorCode.INVALID_SELECTION_FIELD,
          "A " + type.singular() + " has no field \"" + path + "\" to select.");
    }
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  public JsonObject from(JsonObject record) {
    if (names.isEmpty()) {
      return record;
    }
    var chosen = new JsonObject();
    for (String name : names) {
      if (record.has(name)) {
        chosen.add(name, record.get(name));
      }
    }
    return chosen;
  }
}
