package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;

/** What is odd in the data of a SIS: counted by rule, or listed. */
final class ListFindings implements Command {
  private static final List<String> FILTERS = List.of("rule", "state", "school", "q");

  @Override
  public Usage usage() {
    return new Usage(
        "findings",
        List.of("CONNECTION"),
        List.of(
            Option.optional("rule", "RULE"),
            Option.optional("state", "new|known|solved"),
            Option.optional("school", "SOURCED_ID"),
            Option.optional("q", "TEXT"),
            Option.flag("all"),
            Option.flag("csv")),
        "Counts what is odd in the data; lists it with --rule, --state, --q or --all.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var connection = ConnectionLookup.find(invocation.api(), arguments.operand());
    var path = ConnectionLookup.path(connection) + "/findings";
    if (arguments.has("csv")) {
      invocation.say(
          invocation.api().text(path + "?format=csv" + filters(arguments)).stripTrailing());
    } else if (List.of("rule", "state", "q").stream().anyMatch(arguments::has)
        || arguments.has("all")) {
      list(invocation, path);
    } else {
      count(invocation, path);
    }
  }

  private static void count(Invocation invocation, String path) {
    var query = filters(invocation.arguments());
    var answer = invocation.api().get(path + "/summary?" + query);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table =
        new Table(
            "SEVERITY", "RULE", "FINDINGS", "AFFECTED", "NEW", "SOLVED", "WHO CAN FIX", "WHAT");
    for (Fields rule : new Fields(answer).innerList("rules")) {
      table.line(
          rule.text("severity"),
          rule.text("rule"),
          rule.text("findings"),
          rule.text("affected"),
          rule.text("new"),
          rule.text("solved"),
          rule.text("whoCanFix"),
          rule.text("sentence"));
    }
    table.print(
        invocation.terminal(),
        new Fields(answer).has("run")
            ? "Nothing is odd in the data."
            : "No run has looked at the data yet; \"rollcall sync\" does.");
  }

  private static void list(Invocation invocation, String path) {
    var items = Pages.all(invocation.api(), path, filters(invocation.arguments()));
    if (invocation.json()) {
      invocation.print(items);
      return;
    }
    var table = new Table("STATE", "SEVERITY", "RULE", "SUBJECT", "NAME", "SCHOOL", "AFFECTED");
    for (Fields one : Fields.list(items)) {
      table.line(
          one.text("state"),
          one.text("severity"),
          one.text("rule"),
          one.text("subject"),
          one.text("subjectName"),
          one.text("school"),
          one.text("affected"));
    }
    table.print(invocation.terminal(), "No finding fits.");
  }

  private static String filters(Arguments arguments) {
    var query = new StringBuilder();
    for (String filter : FILTERS) {
      arguments
          .optional(filter)
          .ifPresent(value -> query.append('&').append(filter).append('=').append(encoded(value)));
    }
    return query.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
