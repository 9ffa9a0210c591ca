package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;

/** Lists of a roster: schools, sessions, classes of a school, people by a text. */
final class ReadRoster implements Command {
  private static final String CONFIRMED = "confirmedAt";
  private static final String SUSPENDED = "suspended";
  private static final int PAGE = 200;

  private final Usage usage;
  private final String path;
  private final List<String> columns;

  private ReadRoster(Usage usage, String path, List<String> columns) {
    this.usage = usage;
    this.path = path;
    this.columns = columns;
  }

  static ReadRoster schools() {
    return new ReadRoster(
        new Usage(
            "schools",
            List.of("CONNECTION"),
            List.of(),
            "Lists the schools of a roster, how current each is, and how many people have accounts."),
        "/schools",
        List.of(
            "sourcedId",
            "name",
            "identifier",
            "classes",
            CONFIRMED,
            "waitingChanges",
            "people",
            "matchedPeople"));
  }

  static ReadRoster terms() {
    return new ReadRoster(
        new Usage(
            "terms", List.of("CONNECTION"), List.of(), "Lists the academic sessions of a roster."),
        "/sessions",
        List.of("sourcedId", "title", "type", "startDate", "endDate"));
  }

  static ReadRoster classes() {
    return new ReadRoster(
        new Usage(
            "classes",
            List.of("CONNECTION", "SCHOOL"),
            List.of(),
            "Lists the classes of a school, which is given by its sourcedId."),
        "/schools/%s/classes",
        List.of("sourcedId", "title", "classCode", "grades", "periods", SUSPENDED));
  }

  static ReadRoster people() {
    return new ReadRoster(
        new Usage(
            "people",
            List.of("CONNECTION", "TEXT"),
            List.of(),
            "Finds people by how a name, an e-mail address or a number begins."),
        "/people?q=%s",
        List.of("sourcedId", "displayName", "familyName", "identifier", "email", SUSPENDED));
  }

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public void run(Invocation invocation) {
    var operands = invocation.arguments().operands();
    var connection = ConnectionLookup.find(invocation.api(), operands.get(0));
    var below = operands.size() > 1 ? path.formatted(encoded(operands.get(1))) : path;
    var items = all(invocation.api(), ConnectionLookup.path(connection) + below);
    if (invocation.json()) {
      invocation.print(items);
      return;
    }
    var table = new Table(columns.stream().map(ReadRoster::heading).toArray(String[]::new));
    for (Fields item : Fields.list(items)) {
      table.line(columns.stream().map(column -> value(item, column)).toArray());
    }
    table.print(invocation.terminal(), "Nothing fits.");
  }

  private static String value(Fields item, String column) {
    if (column.equals(SUSPENDED)) {
      return item.has(SUSPENDED) ? Moments.local(item.inner(SUSPENDED).text("since")) : "";
    }
    return column.equals(CONFIRMED) ? Moments.local(item.text(column)) : item.joined(column);
  }

  private static String heading(String column) {
    return column.replaceAll("([a-z])([A-Z])", "$1 $2").toUpperCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** A list as it is, or slice by slice. */
  private static JsonElement all(Api api, String path) {
    var items = new JsonArray();
    var after = "";
    while (true) {
      var sign = path.contains("?") ? "&" : "?";
      var answer = api.get(path + sign + "limit=" + PAGE + after);
      if (answer.isJsonArray()) {
        return answer;
      }
      var slice = new Fields(answer);
      slice.object().getAsJsonArray("items").forEach(items::add);
      if (slice.text("next").isEmpty()) {
        return items;
      }
      after = "&after=" + encoded(slice.text("next"));
    }
  }
}
