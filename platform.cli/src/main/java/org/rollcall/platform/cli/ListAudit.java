package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import java.net.URLEncoder;
import java.util.List;

/** Who did what, when and from where. */
final class ListAudit implements Command {
  private static final List<String> FILTERS =
      List.of("since", "until", "actor", "action", "subject");
  private static final int USUAL = 50;
  private static final int PAGE = 500;

  @Override
  public Usage usage() {
    return new Usage(
        "audit",
        List.of(),
        List.of(
            Option.optional("since", "MOMENT"),
            Option.optional("until", "MOMENT"),
            Option.optional("actor", "PART"),
            Option.optional("action", "ACTION"),
            Option.optional("subject", "SUBJECT"),
            Option.flag("all")),
        "Lists who did what, newest first; --all goes back to the beginning.");
  }

  @Override
  public void run(Invocation invocation) {
    var entries = new JsonArray();
    var after = "";
    do {
      var page = new Fields(invocation.api().get(path(invocation.arguments(), after)));
      page.object().getAsJsonArray("items").forEach(entries::add);
      after = page.text("next");
    } while (invocation.arguments().has("all") && !after.isEmpty());
    if (invocation.json()) {
      invocation.print(entries);
      return;
    }
    var table = new Table("ENTRY", "WHEN", "WHO", "FROM", "WHAT", "TO WHAT", "DETAIL");
    for (Fields entry : Fields.list(entries)) {
      table.line(
          entry.text("sequence"),
          Moments.local(entry.text("at")),
          entry.text("actor"),
          entry.text("from"),
          entry.text("label"),
          entry.text("subject"),
          entry.text("detail"));
    }
    table.print(invocation.terminal(), "No entry fits.");
  }

  private static String path(Arguments arguments, String after) {
    var query = new StringBuilder("/audit?limit=").append(arguments.has("all") ? PAGE : USUAL);
    for (String filter : FILTERS) {
      arguments
          .optional(filter)
          .ifPresent(value -> query.append('&').append(filter).append('=').append(encoded(value)));
    }
    return after.isEmpty() ? query.toString() : query + "&after=" + encoded(after);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
