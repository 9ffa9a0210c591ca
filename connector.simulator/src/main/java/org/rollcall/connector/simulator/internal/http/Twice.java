package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import java.util.List;

/** The fault of a page whose first record comes again in the place of the last, changed. */
final class Twice {
  private static final List<String> TEXTS = List.of("givenName", "title", "name");

  private Twice() {}

  static void on(JsonArray records) {
    if (records.size() < 2) {
      return;
    }
    var again = records.get(0).deepCopy().getAsJsonObject();
    TEXTS.stream()
        .filter(again::has)
        .findFirst()
        .ifPresentOrElse(
            name -> again.addProperty(name, again.get(name).getAsString() + " again"),
            () -> again.addProperty("beginDate", "2001-02-03"));
    records.set(records.size() - 1, again);
  }
}
