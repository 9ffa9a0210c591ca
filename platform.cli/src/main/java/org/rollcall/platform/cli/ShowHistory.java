package org.rollcall.platform.cli;

import java.util.List;
import java.util.stream.Collectors;

/** What became of one person, or one class. */
final class ShowHistory implements Command {
  private final String words;
  private final String path;

  private ShowHistory(String words, String path) {
    this.words = words;
    this.path = path;
  }

  static ShowHistory ofPerson() {
    return new ShowHistory("person", "/people/");
  }

  static ShowHistory ofClass() {
    return new ShowHistory("class", "/classes/");
  }

  @Override
  public Usage usage() {
    return new Usage(
        words + " history",
        List.of("CONNECTION", "SOURCED_ID"),
        List.of(),
        "Tells what changed for one " + words + ", when, and from which run.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var connection = ConnectionLookup.find(invocation.api(), arguments.operand(0));
    var answer =
        invocation
            .api()
            .get(
                ConnectionLookup.path(connection)
                    + path
                    + Api.segment(arguments.operand(1))
                    + "/history");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("WHEN", "RUN", "WHAT", "CHANGED");
    for (Fields entry : new Fields(answer).innerList("entries")) {
      var other = entry.inner("other");
      table.line(
          Moments.local(entry.text("at")),
          entry.text("run"),
          (entry.text("what").replace('_', ' ') + " " + other.text("name")).strip(),
          entry.innerList("fields").stream()
              .map(
                  field ->
                      "%s: %s -> %s"
                          .formatted(
                              field.text("field"), field.text("before"), field.text("after")))
              .collect(Collectors.joining("; ")));
    }
    table.print(invocation.terminal(), "Nothing is known.");
  }
}
