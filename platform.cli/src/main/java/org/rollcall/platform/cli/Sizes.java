package org.rollcall.platform.cli;

import java.util.Locale;

/** Amounts of data as people say them. */
final class Sizes {
  private Sizes() {}

  static String words(long octets) {
    if (octets < 1_000) {
      return octets + " B";
    }
    return octets < 1_000_000
        ? octets / 1_000 + " kB"
        : String.format(Locale.US, "%.1f MB", octets / 1e6);
  }
}
