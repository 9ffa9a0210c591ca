package org.rollcall.connector.simulator.internal.query;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Version;

/** The fields a caller asked for; without a choice, all of them. */
public final class FieldChoice {

  private static final String[] NONE = {};
  private final List<String> names;
  private final String warning;

  private FieldChoice(List<String> names, String warning) {
    this.names = List.copyOf(names);
    this.warning = warning;
  }

  /** In 1.2 an unknown field is refused; in 1.1 everything is sent, with a warning. */
  public static FieldChoice of(Query query, RecordType type, Dialect dialect) {
    var names = new ArrayList<String>();
    for (String name : query.value("fields").map(text -> text.split(",", -1)).orElse(NONE)) {
      String path = name.strip();
      if (!path.isEmpty() && FieldCatalogue.knows(type, path, dialect.version())) {
        names.add(firstOf(path));
        continue;
      }
      String sentence = "A " + type.singular() + " has no field \"" + path + "\" to select.";
      if (dialect.version() == Version.ONE_TWO || path.isEmpty()) {
        throw new Refusal(MinorCode.INVALID_SELECTION_FIELD, sentence);
      }
      return new FieldChoice(List.of(), sentence);
    }
    return new FieldChoice(names, "");
  }

  /** What to say beside the data; empty where all is well. */
  public String warning() {
    return warning;
  }

  private static String firstOf(String path) {
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
