package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;

/** One plan: what it says, school by school, and change by change. */
final class ShowPlan implements Command {
  private static final List<String> FILTERS = List.of("kind", "type", "school", "class");

  @Override
  public Usage usage() {
    return new Usage(
        "plan",
        List.of("PLAN"),
        List.of(
            Option.optional("kind", "KIND"),
            Option.optional("type", "TYPE"),
            Option.optional("school", "SOURCED_ID"),
            Option.optional("class", "SOURCED_ID"),
            Option.optional("find", "TEXT"),
            Option.flag("suspicious"),
            Option.flag("csv")),
        "Shows a plan and its changes, narrowed where wanted; --csv prints all of them.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var path = path(invocation.arguments().operand());
    var query = query(invocation.arguments());
    if (invocation.arguments().has("csv")) {
      invocation.say(api.text(path + "/entries?format=csv" + query).stripTrailing());
      return;
    }
    var plan = api.get(path);
    if (invocation.json()) {
      invocation.print(plan);
      return;
    }
    print(invocation, new Fields(plan));
    var schools = new Table("SCHOOL", "NAME", "IN", "CHANGE", "GO", "SUSPICIOUS");
    for (Fields group : Fields.list(api.get(path + "/schools"))) {
      schools.line(
          group.text("sourcedId"),
          group.text("name"),
          group.text("additions"),
          group.text("changes"),
          group.text("removals"),
          group.text("suspicious"));
    }
    schools.print(invocation.terminal(), "Nothing changes.");
    var table = new Table("WHAT", "OF", "RECORD", "TITLE", "SCHOOL", "CHANGES");
    var entries = new Fields(api.get(path + "/entries?limit=50" + query));
    for (Fields entry : entries.innerList("items")) {
      table.line(
          entry.text("reason").endsWith("suspended") ? "suspension" : entry.text("kind"),
          entry.text("type"),
          entry.text("sourcedId"),
          entry.text("title"),
          entry.text("schoolName"),
          changes(entry));
    }
    table.print(invocation.terminal(), "No change fits.");
    if (!entries.text("next").isEmpty()) {
      invocation.say("There are more: narrow them, or print all with --csv.");
    }
  }

  static String path(String plan) {
    return "/plans/" + Api.segment(plan);
  }

  static void print(Invocation invocation, Fields plan) {
    invocation.say(
        "Plan %s, %s, %s: %s"
            .formatted(
                plan.text("id"), plan.text("kind"), plan.text("state"), plan.text("sentence")));
    plan.innerList("alarms").forEach(alarm -> invocation.say("  " + alarm.text("sentence")));
  }

  private static String changes(Fields entry) {
    return entry.text("kind").equals("change")
        ? entry.innerList("fields").stream()
            .map(
                field ->
                    "%s: %s -> %s"
                        .formatted(field.text("field"), field.text("before"), field.text("after")))
            .collect(Collectors.joining("; "))
        : entry.text("reason");
  }

  private static String query(Arguments arguments) {
    var query = new StringBuilder();
    for (String filter : FILTERS) {
      arguments.optional(filter).ifPresent(value -> add(query, filter, value));
    }
    arguments.optional("find").ifPresent(value -> add(query, "q", value));
    return query + (arguments.has("suspicious") ? "&suspicious=true" : "");
  }

  private static void add(StringBuilder query, String name, String value) {
    query.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
  }
}
