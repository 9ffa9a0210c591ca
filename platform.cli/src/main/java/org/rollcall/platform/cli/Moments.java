package org.rollcall.platform.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments of the API in the words of a person at this machine. */
final class Moments {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Moments() {}

  static String local(String instant) {
    try {
      return TO_THE_MINUTE.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    } catch (DateTimeException absent) {
      return "";
    }
  }
}
