package org.rollcall.platform.web.internal.view;

import java.util.Locale;

/** Numbers with separators, and counted things. */
public final class Numbers {

  private Numbers() {}

  /** Such as {@code 12,345}. */
  public static String grouped(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  /** Such as {@code 1 class} or {@code 12 classes}. */
  public static String counted(long number, String one, String many) {
    return grouped(number) + " " + (number == 1 ? one : many);
  }
}
