package org.rollcall.platform.cli;

/** Prints the steps of a check as they end. */
final class CheckSteps {
  private CheckSteps() {}

  /** Prints the steps after those already printed, and says how many are printed then. */
  static int print(Invocation invocation, Fields check, int printed) {
    var steps = check.innerList("steps");
    for (Fields step : steps.subList(Math.min(printed, steps.size()), steps.size())) {
      var mark = step.flag("passed") ? "ok    " : "failed";
      invocation.say("%s  %s: %s".formatted(mark, step.text("title"), step.text("sentence")));
    }
    return steps.size();
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
