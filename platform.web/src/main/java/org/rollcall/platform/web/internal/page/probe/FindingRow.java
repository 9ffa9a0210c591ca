package org.rollcall.platform.web.internal.page.probe;

import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.platform.web.internal.view.Chip;

/** One thing that a probe found out, as a row of a table. */
record FindingRow(String title, Chip chip, String seen) {
  static FindingRow of(ProbeFinding finding) {
    return new FindingRow(
        finding.field().title(),
        finding
            .value()
            .map(value -> finding.field() == ProfileField.REQUEST_TIME ? value + " ms" : value)
            .map(FindingRow::chip)
            .orElse(Chip.quiet("not known")),
        finding.seen());
  }

  private static Chip chip(String value) {
    return switch (value) {
      case "works", "yes", "filled", "absolute", "vanishes", "class", "filter" -> Chip.good(value);
      case "ignored", "refused", "missing", "none", "stays", "elsewhere" -> Chip.waiting(value);
      default -> Chip.quiet(value);
    };
  }
}
