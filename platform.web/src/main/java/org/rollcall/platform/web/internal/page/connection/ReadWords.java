package org.rollcall.platform.web.internal.page.connection;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Sizes;

/** What a run read, in words. */
final class ReadWords {
  private ReadWords() {}

  /** Of a run that read a file, or asked the SIS; empty when nothing was measured. */
  static String of(SeenRun seen, @Nullable HandedFile file) {
    var traffic = seen.measures().traffic();
    if (file != null) {
      return records(seen)
          + " in "
          + Sizes.words(traffic.octets())
          + " of CSV, from "
          + file.name();
    }
    return traffic.requests() == 0
        ? ""
        : records(seen)
            + " in "
            + Sizes.words(traffic.octets())
            + ", by "
            + Numbers.counted(traffic.requests(), "request", "requests");
  }

  /** How many records came. */
  static String records(SeenRun seen) {
    return Numbers.counted(seen.received(), "record", "records");
  }
}
