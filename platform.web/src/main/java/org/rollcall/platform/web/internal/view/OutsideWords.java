package org.rollcall.platform.web.internal.view;

/** How many records of a roster lie outside the scope, as the beginning of a sentence. */
public final class OutsideWords {
  private OutsideWords() {}

  /** Such as {@code 3 records lie}; empty when none does. */
  public static String count(long outside) {
    return outside == 0 ? "" : Numbers.counted(outside, "record lies", "records lie");
  }
}
