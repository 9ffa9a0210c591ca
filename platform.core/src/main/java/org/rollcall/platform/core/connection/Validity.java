package org.rollcall.platform.core.connection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a secret can be used, by the days of the district's zone.
 *
 * @param effective the first day; null when it counts already
 * @param expires the last day; null when it does not expire, as far as anybody said
 */
public record Validity(@Nullable LocalDate effective, @Nullable LocalDate expires) {
  /** Counts already, and does not expire. */
  public static final Validity OPEN = new Validity(null, null);

  /** Whether the first day lies ahead. */
  public boolean aheadOn(LocalDate day) {
    return effective != null && day.isBefore(effective);
  }

  /** Whether the last day has passed. */
  public boolean endedBefore(LocalDate day) {
    return expires != null && day.isAfter(expires);
  }

  /** Whether the SIS may have ended it: many do so at the beginning of the last day. */
  boolean endingOn(LocalDate day) {
    return expires != null && !day.isBefore(expires);
  }

  /** Whether it can be used on a day. */
  public boolean covers(LocalDate day) {
    return !aheadOn(day) && !endedBefore(day);
  }
}
