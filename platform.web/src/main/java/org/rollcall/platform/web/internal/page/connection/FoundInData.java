package org.rollcall.platform.web.internal.page.connection;

import org.rollcall.platform.core.finding.Effect;
import org.rollcall.platform.core.finding.FindingsReport;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Numbers;

/**
 * How much is odd in the data, in a line.
 *
 * @param looked whether anybody looked
 * @param fresh how many are new; empty when none is
 */
record FoundInData(boolean looked, Chip chip, String sentence, String fresh) {

  static FoundInData of(FindingsReport report) {
    long errors = report.findings(Effect.ERROR);
    long all = report.findings();
    var chip =
        errors > 0
            ? Chip.failed(Numbers.counted(errors, "error", "errors"))
            : all > 0
                ? Chip.waiting(Numbers.counted(all, "finding", "findings"))
                : Chip.good("Nothing odd");
    return new FoundInData(
        report.examined() != null || all > 0,
        chip,
        Numbers.counted(all, "finding", "findings"),
        report.fresh() == 0 ? "" : Numbers.grouped(report.fresh()) + " new");
  }
}
