package org.rollcall.platform.web.internal.view;

import java.time.Duration;

/** Lengths of time as people say them. */
public final class Spans {

  private Spans() {}

  /** Such as {@code 340 ms}, {@code 12 s}, {@code 3 min 5 s}. */
  public static String words(Duration span) {
    if (span.compareTo(Duration.ofSeconds(1)) < 0) {
      return Math.max(0, span.toMillis()) + " ms";
    }
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return span.toSeconds() + " s";
    }
    return span.compareTo(Duration.ofHours(1)) < 0
        ? span.toMinutes() + " min " + span.toSecondsPart() + " s"
        : span.toHours() + " h " + span.toMinutesPart() + " min";
  }
}
