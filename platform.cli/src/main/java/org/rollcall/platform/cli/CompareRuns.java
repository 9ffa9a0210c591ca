package org.rollcall.platform.cli;

import java.util.List;

/** What changed in a roster from one run to another. */
final class CompareRuns implements Command {
  private static final List<String> COLLECTIONS =
      List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");

  @Override
  public Usage usage() {
    return new Usage(
        "runs compare",
        List.of("RUN", "[OTHER]"),
        List.of(),
        "Compares two runs; without the other, with the good run before.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var path = "/runs/" + Api.segment(arguments.operand()) + "/comparison";
    var other = arguments.operands().size() > 1 ? "?with=" + Api.segment(arguments.operand(1)) : "";
    var answer = invocation.api().get(path + other);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var comparison = new Fields(answer);
    var older = comparison.inner("older");
    var newer = comparison.inner("newer");
    if (!comparison.flag("known")) {
      invocation.say(
          "The roster as it was after run "
              + older.text("id")
              + " is not kept any more; only the counts of the runs are.");
    }
    var table =
        new Table(
            "COLLECTION",
            "RUN " + older.text("id"),
            "RUN " + newer.text("id"),
            "ADDED",
            "CHANGED",
            "REMOVED");
    for (String collection : COLLECTIONS) {
      var changes = comparison.inner("changes").inner(collection);
      table.line(
          collection,
          older.inner("counts").inner(collection).text("stored"),
          newer.inner("counts").inner(collection).text("stored"),
          changes.number("added"),
          changes.number("changed"),
          changes.number("removed"));
    }
    table.print(invocation.terminal(), "Nothing is known of these runs.");
  }
}
