package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.net.URLEncoder;
import java.util.List;

/** The runs of a connection, newest first. */
final class ListRuns implements Command {
  private static final List<String> FILTERS = List.of("state", "trigger", "since", "until");
  private static final int USUAL = 20;
  private static final int PAGE = 200;

  @Override
  public Usage usage() {
    return new Usage(
        "runs",
        List.of("CONNECTION"),
        List.of(
            Option.optional("state", "STATES"),
            Option.optional("trigger", "TRIGGER"),
            Option.optional("since", "MOMENT"),
            Option.optional("until", "MOMENT"),
            Option.flag("all"),
            Option.flag("csv")),
        "Lists the newest runs of a connection; --all goes back to the oldest that is kept.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var connection = ConnectionLookup.find(api, arguments.operand());
    var path = ConnectionLookup.path(connection) + "/runs?" + query(arguments);
    if (arguments.has("csv")) {
      invocation.say(api.text(path + "&format=csv&limit=500").stripTrailing());
      return;
    }
    var runs = arguments.has("all") ? all(api, path) : api.get(path + "&limit=" + USUAL);
    if (invocation.json()) {
      invocation.print(runs);
      return;
    }
    var table = new Table("RUN", "STARTED", "ENDED", "STATE", "RECEIVED", "AGAIN", "SENTENCE");
    for (Fields run : Fields.list(runs)) {
      var traffic = run.inner("traffic");
      table.line(
          run.text("id"),
          Moments.local(run.text("started")),
          Moments.local(run.text("ended")),
          run.text("state"),
          Sizes.words(traffic.number("octets")),
          traffic.number("retries"),
          run.text("sentence"));
    }
    table.print(invocation.terminal(), "No run fits; \"rollcall sync\" starts one.");
  }

  private static JsonElement all(Api api, String path) {
    var all = new JsonArray();
    var after = "";
    while (true) {
      var page = api.get(path + "&limit=" + PAGE + after);
      page.getAsJsonArray().forEach(all::add);
      var runs = Fields.list(page);
      if (runs.size() < PAGE) {
        return all;
      }
      after = "&after=" + runs.get(runs.size() - 1).text("id");
    }
  }

  private static String query(Arguments arguments) {
    var query = new StringBuilder();
    for (String filter : FILTERS) {
      arguments
          .optional(filter)
          .ifPresent(
              value ->
                  query
                      .append(filter)
                      .append('=')
                      .append(URLEncoder.encode(value, UTF_8))
                      .append('&'));
    }
    return query.append("order=newest").toString();
  }
}
