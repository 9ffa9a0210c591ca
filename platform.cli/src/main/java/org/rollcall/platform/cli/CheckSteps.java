package org.rollcall.platform.cli;

import java.util.ArrayList;
import java.util.Optional;

/** Prints the steps of a check as they end. */
final class CheckSteps {
  private static final String INDENT = " ".repeat(8);

  private CheckSteps() {}

  /** Prints the steps after those already printed, and says how many are printed then. */
  static int print(Invocation invocation, Fields check, int printed) {
    var steps = check.innerList("steps");
    for (Fields step : steps.subList(Math.min(printed, steps.size()), steps.size())) {
      var mark = step.flag("passed") ? step.has("nextStep") ? "note  " : "ok    " : "failed";
      invocation.say("%s  %s: %s".formatted(mark, step.text("title"), step.text("sentence")));
      trace(step).ifPresent(line -> invocation.say(INDENT + line));
      if (step.has("nextStep")) {
        invocation.say(INDENT + "Next: " + step.text("nextStep"));
      }
      if (step.has("whoActs") && !step.text("whoActs").equals("nobody")) {
        invocation.say(INDENT + "Who acts: the " + step.text("whoActs").replace('_', ' '));
      }
    }
    return steps.size();
  }

  /** Where it was tried, what came back, how long it took and which failure that is. */
  private static Optional<String> trace(Fields step) {
    var parts = new ArrayList<String>();
    if (step.has("address")) {
      parts.add(step.text("address"));
    }
    if (step.has("httpStatus")) {
      parts.add("HTTP " + step.text("httpStatus"));
    }
    if (step.has("milliseconds") && !step.text("milliseconds").equals("0")) {
      parts.add(step.text("milliseconds") + " ms");
    }
    if (step.has("failureKind")) {
      parts.add(step.text("failureKind"));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("  ", parts));
  }

  /** The sentence of the step that failed. */
  static String failure(Fields check) {
    return check.innerList("steps").stream()
        .filter(step -> !step.flag("passed"))
        .findFirst()
        .map(step -> step.text("sentence"))
        .orElse("The check ended without a reason; run it again.");
  }
}
