package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.Map;

/** Numbers that options change, and the reason that goes with them. */
final class ChangedNumbers {
  private ChangedNumbers() {}

  /**
   * The body of a request; empty when no number is given.
   *
   * @param fields of the body, by option
   */
  static JsonObject of(Arguments arguments, Map<String, String> fields) {
    var body = new JsonObject();
    fields.forEach(
        (option, field) ->
            arguments
                .optional(option)
                .ifPresent(value -> body.addProperty(field, whole(option, value))));
    if (body.size() > 0) {
      body.addProperty("reason", arguments.optional("reason").orElse(""));
    }
    return body;
  }

  /** A whole number, as it follows an option. */
  static int whole(String option, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw CommandFailure.misused("Give a whole number after --" + option + ".");
    }
  }
}
