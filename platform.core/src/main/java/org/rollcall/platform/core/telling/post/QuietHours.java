package org.rollcall.platform.core.telling.post;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours of the day in which nobody is to be woken; they may reach over midnight. */
public record QuietHours(LocalTime from, LocalTime until) {
  /** The moment itself, or the end of the quiet hours that it falls into. */
  public Instant after(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    var time = local.toLocalTime();
    if (!quiet(time)) {
      return moment;
    }
    var day = time.isBefore(until) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return day.atTime(until).atZone(zone).toInstant();
  }

  private boolean quiet(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }
}
