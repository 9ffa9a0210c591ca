package org.rollcall.platform.web.internal.view;

import java.time.Duration;

/** Lengths of time as people say them. */
public final class Spans {

  private Spans() {}

  /** Such as {@code less than a minute}, {@code about 3 minutes}, {@code about 2 h 20 min}. */
  public static String about(Duration span) {
    long minutes = span.plusSeconds(30).toMinutes();
    if (span.compareTo(Duration.ofSeconds(50)) < 0) {
      return "less than a minute";
    }
    if (minutes <= 1) {
      return "about a minute";
    }
    if (minutes < 60) {
      return "about " + (minutes <= 20 ? minutes : (minutes + 4) / 5 * 5) + " minutes";
    }
    long tens = (minutes + 9) / 10 * 10;
    return "about " + tens / 60 + " h" + (tens % 60 == 0 ? "" : " " + tens % 60 + " min");
  }

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
