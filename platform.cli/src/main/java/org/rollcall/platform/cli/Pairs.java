package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Options of the form NAME=VALUE. */
final class Pairs {
  private Pairs() {}

  static JsonObject of(List<String> typed, String option, String example) {
    var pairs = new JsonObject();
    for (String pair : typed) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw CommandFailure.misused(
            "--" + option + " takes NAME=VALUE, such as --" + option + " " + example + ".");
      }
      pairs.addProperty(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return pairs;
  }
}
