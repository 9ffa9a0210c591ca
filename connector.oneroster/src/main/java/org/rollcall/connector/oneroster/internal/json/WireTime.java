package org.rollcall.connector.oneroster.internal.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as OneRoster writes them: UTC with milliseconds. */
public final class WireTime {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private WireTime() {}

  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  public static String date(Instant instant) {
    return DATE.format(instant);
  }
}
