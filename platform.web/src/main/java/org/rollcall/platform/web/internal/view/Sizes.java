package org.rollcall.platform.web.internal.view;

import java.util.Locale;

/** Amounts of data as people say them. */
public final class Sizes {
  private static final long KILO = 1000;

  private Sizes() {}

  /** Such as {@code 340 bytes}, {@code 12 kB}, {@code 3.4 MB}. */
  public static String words(long octets) {
    if (octets < KILO) {
      return octets + " bytes";
    }
    if (octets < KILO * KILO) {
      return octets / KILO + " kB";
    }
    return octets < KILO * KILO * KILO
        ? String.format(Locale.US, "%.1f MB", octets / 1e6)
        : String.format(Locale.US, "%.1f GB", octets / 1e9);
  }
}
