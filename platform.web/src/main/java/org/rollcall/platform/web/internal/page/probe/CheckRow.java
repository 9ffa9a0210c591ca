package org.rollcall.platform.web.internal.page.probe;

import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.platform.web.internal.view.Chip;

/** One conformance check, as a row of a table. */
record CheckRow(
    int number,
    String title,
    Chip chip,
    String expected,
    String seen,
    String sent,
    String status,
    String latency) {
  static CheckRow of(ConformanceCheck check) {
    return new CheckRow(
        check.number(),
        check.title(),
        chip(check),
        check.expected(),
        check.seen(),
        check.method().map(method -> method + " " + check.address().orElse("")).orElse(""),
        check.status().map(status -> "HTTP " + status).orElse(""),
        check.took().map(took -> took.toMillis() + " ms").orElse(""));
  }

  private static Chip chip(ConformanceCheck check) {
    return switch (check.outcome()) {
      case PASSED -> Chip.good("Passed");
      case WARNED -> Chip.waiting("Tolerated");
      case FAILED -> Chip.failed("Failed");
      case SKIPPED -> Chip.quiet("Not taken");
      default -> Chip.quiet(check.outcome().name());
    };
  }
}
