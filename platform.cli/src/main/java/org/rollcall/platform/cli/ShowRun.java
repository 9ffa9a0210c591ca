package org.rollcall.platform.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One run: counts, stages, and what it asked of the SIS. */
final class ShowRun implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "run",
        List.of("RUN"),
        List.of(),
        "Shows one run: how far it has come, its stages, and what it asked of the SIS.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().get("/runs/" + Api.segment(invocation.arguments().operand()));
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var run = new Fields(answer);
    RunLines.print(invocation, run);
    if (run.has("remainingSeconds")) {
      invocation.say("Time left: about " + run.text("remainingSeconds") + " seconds.");
    }
    BadRowLines.print(invocation, run);
    invocation.say(run.has("file") ? ofFile(run.inner("file")) : ofSis(run.inner("traffic")));
    var read = run.has("file") ? "READ" : "RECEIVED";
    var table = new Table("STAGE", "COLLECTION", "BEGAN", "SECONDS", read);
    for (Fields stage : run.innerList("stages")) {
      table.line(
          stage.text("stage"),
          stage.text("collection"),
          Moments.local(stage.text("started")),
          seconds(stage.text("started"), stage.text("ended")),
          Sizes.words(stage.number("octets")));
    }
    table.print(invocation.terminal(), "Nothing was measured of this run.");
  }

  private static String ofFile(Fields file) {
    return String.format(
        Locale.US,
        "%,d records in %s of CSV, read from %s, a zip of %s, by %s; SHA-256 %s",
        file.number("records"),
        Sizes.words(file.number("readOctets")),
        file.text("name"),
        Sizes.words(file.number("octets")),
        file.text("by"),
        file.text("sha256"));
  }

  private static String ofSis(Fields traffic) {
    return "%s requests, %s received, %s sent again, %s seconds waited for the SIS"
        .formatted(
            traffic.text("requests"),
            Sizes.words(traffic.number("octets")),
            traffic.text("retries"),
            traffic.text("waitedSeconds"));
  }

  private static String seconds(String from, String until) {
    try {
      var span = Duration.between(Instant.parse(from), Instant.parse(until));
      return Long.toString(span.toSeconds());
    } catch (DateTimeException goesOn) {
      return "";
    }
  }
}
