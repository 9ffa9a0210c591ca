package org.rollcall.platform.cli;

import java.util.List;

/** Prints one run: its state, then a line for each collection. */
final class RunLines {
  private static final List<String> COLLECTIONS =
      List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");

  private RunLines() {}

  static void print(Invocation invocation, Fields run) {
    invocation.say(
        "Run %s: %s%s"
            .formatted(
                run.text("id"),
                run.text("state"),
                run.has("queuePlace")
                    ? ", place " + run.text("queuePlace") + " in the queue"
                    : ""));
    var counts = run.inner("counts");
    var table = new Table("COLLECTION", "ACTIVE", "ADDED", "CHANGED", "REMOVED", "DROPPED");
    for (String collection : COLLECTIONS) {
      if (counts.has(collection)) {
        var one = counts.inner(collection);
        table.line(
            collection,
            one.number("stored"),
            one.number("added"),
            one.number("changed"),
            one.number("removed"),
            one.number("dropped"));
      }
    }
    table.print(invocation.terminal(), "Nothing was read yet.");
  }
}
