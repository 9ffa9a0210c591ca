package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Shows what of a SIS is wanted, previews another scope, or chooses it. */
final class ShowScope implements Command {
  private static final List<String> LISTS = List.of("schools", "grades", "sessions", "roles");

  @Override
  public Usage usage() {
    return new Usage(
        "scope",
        List.of("CONNECTION"),
        List.of(
            Option.optional("schools", "ID[,ID]"),
            Option.optional("grades", "GRADE[,GRADE]"),
            Option.optional("terms", "all|current|picked"),
            Option.optional("sessions", "ID[,ID]"),
            Option.optional("roles", "ROLE[,ROLE]"),
            Option.flag("everything"),
            Option.flag("choices"),
            Option.flag("preview")),
        "Shows what of a SIS is wanted, or with --choices the schools and terms there are; other"
            + " options choose a scope, and with --preview only show what it would do.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/scope";
    if (arguments.has("choices")) {
      choices(invocation, api.get(path + "/choices"));
      return;
    }
    var now = api.get(path);
    var chosen = chosen(arguments, new Fields(now));
    if (arguments.has("preview")) {
      preview(invocation, api.post(path + "/preview", chosen));
    } else if (changes(arguments)) {
      show(invocation, api.put(path, chosen));
    } else {
      show(invocation, now);
    }
  }

  private static boolean changes(Arguments arguments) {
    return arguments.has("everything")
        || arguments.optional("terms").isPresent()
        || LISTS.stream().anyMatch(name -> arguments.optional(name).isPresent());
  }

  /** What is not given stays as it is. */
  private static JsonObject chosen(Arguments arguments, Fields now) {
    var body = new JsonObject();
    if (arguments.has("everything")) {
      return body;
    }
    for (var name : LISTS) {
      var given =
          arguments
              .optional(name)
              .map(text -> Stream.of(text.split(",")).map(String::strip).toList())
              .orElseGet(() -> now.texts(name));
      var list = new JsonArray();
      given.stream().filter(it -> !it.isEmpty()).forEach(list::add);
      body.add(name, list);
    }
    body.addProperty("terms", arguments.optional("terms").orElseGet(() -> terms(arguments, now)));
    return body;
  }

  /** Whoever names sessions means those. */
  private static String terms(Arguments arguments, Fields now) {
    return arguments.optional("sessions").isPresent() ? "picked" : now.text("terms");
  }

  private static void show(Invocation invocation, JsonElement answer) {
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var scope = new Fields(answer);
    invocation.say(scope.text("sentence"));
    LISTS.stream()
        .filter(name -> !scope.texts(name).isEmpty())
        .forEach(name -> invocation.say("  " + name + ": " + scope.joined(name)));
  }

  private static void choices(Invocation invocation, JsonElement answer) {
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("OF", "ID", "NAME", "TYPE");
    for (Fields school : new Fields(answer).innerList("schools")) {
      table.line("school", school.text("sourcedId"), school.text("name"), school.text("type"));
    }
    for (Fields session : new Fields(answer).innerList("sessions")) {
      table.line("term", session.text("sourcedId"), session.text("title"), session.text("type"));
    }
    table.print(invocation.terminal(), "The SIS has no schools and no terms.");
  }

  private static void preview(Invocation invocation, JsonElement answer) {
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var preview = new Fields(answer);
    var counts = preview.inner("counts");
    var table = new Table("OF", "NOW", "THEN", "ENTER", "LEAVE");
    for (var type : counts.names()) {
      var of = counts.inner(type);
      table.line(type, of.text("now"), of.text("then"), of.text("enter"), of.text("leave"));
    }
    table.print(invocation.terminal(), "There is no roster yet that anything is counted in.");
    if (preview.number("unread") > 0) {
      invocation.say(
          "The last run left out %d records of which nothing is stored; how many would enter is not known."
              .formatted(preview.number("unread")));
    }
  }
}
