package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Connects a district to its SIS; saved only when the check passes. */
final class Connect implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "connect",
        List.of(),
        List.of(
            Option.required("connector", "ID"),
            Option.required("name", "NAME"),
            Option.optional("host-url", "URL"),
            Option.optional("access-key", "KEY"),
            Option.optional("secret-code", "SECRET|-"),
            Option.flag("files"),
            Option.optional("secret-from", "DATE"),
            Option.optional("secret-until", "DATE|none"),
            Option.optional("acknowledge", "import[,export]"),
            Option.flag("confirm-not-eligible"),
            Option.optional("district", "DISTRICT"),
            Option.optional("token-url", "URL"),
            Option.repeated("set", "FIELD=VALUE"),
            Option.flag("confirm-address"),
            Option.flag("demo")),
        "Checks and saves a connection to a SIS, by --host-url, --access-key and --secret-code; with"
            + " --files one whose roster comes by files alone.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().post("/connections", body(invocation));
    var connection = new Fields(answer);
    if (!connection.has("name") || connection.has("steps")) {
      throw new CommandFailure(
          "The check takes longer than two minutes; look with \"rollcall connections\" whether it"
              + " came to a connection.");
    }
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    if (connection.has("check")) {
      var check = connection.inner("check");
      check.texts("changes").forEach(change -> invocation.say("changed " + change));
      CheckSteps.print(invocation, check, 0);
    }
    invocation.say(
        "Connected \"%s\" as %s.".formatted(connection.text("name"), connection.text("id")));
    TakeUp.hint(invocation, connection);
    if (connection.joined("acknowledged").isEmpty()) {
      invocation.say(
          "Nothing flows yet; agree with \"rollcall acknowledge %s import\"."
              .formatted(connection.text("id")));
    }
  }

  private static JsonObject body(Invocation invocation) {
    var arguments = invocation.arguments();
    var body = new JsonObject();
    body.addProperty("connector", arguments.value("connector"));
    body.addProperty("name", arguments.value("name"));
    arguments
        .optional("district")
        .ifPresent(
            named -> body.addProperty("district", DistrictLookup.find(invocation.api(), named)));
    if (arguments.has("demo")) {
      body.addProperty("demo", true);
    }
    if (arguments.has("confirm-address")) {
      body.addProperty("confirmAddress", true);
    }
    if (arguments.has("files")) {
      body.addProperty("filesOnly", true);
    } else {
      body.add("settings", settings(arguments));
      body.addProperty("accessKey", needed(arguments, "access-key"));
      body.addProperty(
          "secretCode", invocation.terminal().secret(needed(arguments, "secret-code")));
    }
    arguments.optional("secret-from").ifPresent(day -> body.addProperty("effectiveOn", day));
    arguments
        .optional("secret-until")
        .ifPresent(day -> body.addProperty("expiresOn", day.equals("none") ? "" : day));
    arguments.optional("acknowledge").ifPresent(flows -> body.add("acknowledge", words(flows)));
    if (arguments.has("confirm-not-eligible")) {
      body.addProperty("confirmNotEligible", true);
    }
    return body;
  }

  private static String needed(Arguments arguments, String option) {
    return arguments
        .optional(option)
        .orElseThrow(
            () ->
                CommandFailure.misused(
                    "--" + option + " is missing; without an API yet, connect with --files."));
  }

  /** The plain fields that say where the SIS is, and how to talk to it. */
  static JsonObject settings(Arguments arguments) {
    var settings = new JsonObject();
    settings.addProperty("hostUrl", needed(arguments, "host-url"));
    arguments.optional("token-url").ifPresent(url -> settings.addProperty("tokenUrl", url));
    arguments.values("set").forEach(pair -> set(settings, pair));
    return settings;
  }

  /** Words between commas. */
  static JsonArray words(String text) {
    var words = new JsonArray();
    for (String word : List.of(text.split(","))) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private static void set(JsonObject settings, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw CommandFailure.misused(
          "--set takes FIELD=VALUE, such as --set teacherEmail=a.teacher@example.org.");
    }
    settings.addProperty(pair.substring(0, equals), pair.substring(equals + 1));
  }
}
