package org.rollcall.platform.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    if (run.has("file")) {
      var file = run.inner("file");
      invocation.say(
          "Read from %s, %s, by %s; SHA-256 %s"
              .formatted(
                  file.text("name"),
                  Sizes.words(file.number("octets")),
                  file.text("by"),
                  file.text("sha256")));
    }
    var traffic = run.inner("traffic");
    invocation.say(
        "%s requests, %s received, %s sent again, %s seconds waited for the SIS"
            .formatted(
                traffic.text("requests"),
                Sizes.words(traffic.number("octets")),
                traffic.text("retries"),
                traffic.text("waitedSeconds")));
    var table = new Table("STAGE", "COLLECTION", "BEGAN", "SECONDS", "RECEIVED");
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

  private static String seconds(String from, String until) {
    try {
      var span = Duration.between(Instant.parse(from), Instant.parse(until));
      return Long.toString(span.toSeconds());
    } catch (DateTimeException goesOn) {
      return "";
    }
  }
}
