package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.StreamSupport;

/** What an operator asks and sees of a connection with a scope, on the command line. */
final class Narrowed {
  private Narrowed() {}

  /** The first school that can be chosen. */
  static String school(RollcallProcess rollcall, String connection) throws Exception {
    var schools = json(rollcall, "scope", connection, "--choices").getAsJsonArray("schools");
    return StreamSupport.stream(schools.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(it -> !it.get("type").getAsString().equals("district"))
        .map(it -> it.get("sourcedId").getAsString())
        .findFirst()
        .orElseThrow();
  }

  /** What a scope would do, by kind of record. */
  static JsonObject preview(RollcallProcess rollcall, String connection, String school)
      throws Exception {
    return json(rollcall, "scope", connection, "--schools", school, "--preview")
        .getAsJsonObject("counts");
  }

  /** How many stay though they lie outside. */
  static JsonObject outside(RollcallProcess rollcall, String connection) throws Exception {
    return json(rollcall, "outside", connection).getAsJsonObject("counts");
  }

  private static JsonObject json(RollcallProcess rollcall, String... words) throws Exception {
    var all = new String[words.length + 1];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--json";
    return rollcall.run(all).json().getAsJsonObject();
  }

  /** The newest run of a connection found the roster as it was. */
  static void assertThatNothingChanged(RollcallProcess rollcall, String connection)
      throws Exception {
    var counts = Connected.lastRun(rollcall, connection).getAsJsonObject("counts");
    for (var entry : counts.entrySet()) {
      var of = entry.getValue().getAsJsonObject();
      long changes =
          of.get("added").getAsLong()
              + of.get("changed").getAsLong()
              + of.get("removed").getAsLong();
      assertThat(changes).as(entry.getKey()).isZero();
    }
  }
}
