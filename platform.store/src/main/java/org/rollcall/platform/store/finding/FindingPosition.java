package org.rollcall.platform.store.finding;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.platform.core.finding.Finding;

/** After which finding a slice goes on; says nothing of the data. */
record FindingPosition(String rule, long firstRun, long fingerprint) {
  private static final Pattern FORM =
      Pattern.compile("([a-z-]{1,60})\\.(\\d{1,18})\\.([0-9a-f]{1,16})");

  /** Empty for the start, and for what no slice ever said. */
  static Optional<FindingPosition> of(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new FindingPosition(
                form.group(1),
                Long.parseLong(form.group(2)),
                Long.parseUnsignedLong(form.group(3), 16)))
        : Optional.empty();
  }

  static FindingPosition after(Finding last) {
    return new FindingPosition(last.rule().id(), last.firstRun().value(), last.fingerprint());
  }

  String text() {
    return rule + "." + firstRun + "." + Long.toHexString(fingerprint);
  }
}
