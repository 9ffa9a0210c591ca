package org.rollcall.platform.cli;

import java.util.Locale;

/** Prints the rows of a file that could not be read, one line for each. */
final class BadRowLines {
  private BadRowLines() {}

  static void print(Invocation invocation, Fields run) {
    if (!run.has("file") || !run.inner("file").has("badRowsInAll")) {
      return;
    }
    var file = run.inner("file");
    var rows = file.innerList("badRows");
    for (var row : rows) {
      invocation.say(row.text("sentence"));
    }
    long more = file.number("badRowsInAll") - rows.size();
    if (more > 0) {
      invocation.say(String.format(Locale.US, "And %,d rows more.", more));
    }
  }
}
