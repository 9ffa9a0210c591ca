package org.rollcall.platform.web.internal.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.words.DayWords;

/** Moments as people say them, in the time zone of a district. */
public final class Moments {

  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter DAY = format("EEE d MMM, HH:mm");
  private static final DateTimeFormatter DATE = format("d MMM yyyy, HH:mm");
  private static final DateTimeFormatter EXACT = format("EEEE d MMMM yyyy, HH:mm:ss zzz");

  private final Clock clock;
  private final ZoneId zone;
  private final String said;

  public Moments(Clock clock, ZoneId zone) {
    this(clock, zone, "");
  }

  private Moments(Clock clock, ZoneId zone, String said) {
    this.clock = clock;
    this.zone = zone;
    this.said = said;
  }

  /** In the zone that all of these districts have; where they differ in UTC, which is said. */
  public static Moments across(Clock clock, Collection<District> districts) {
    var zones = districts.stream().map(District::zone).distinct().toList();
    return zones.size() == 1
        ? new Moments(clock, zones.get(0))
        : new Moments(clock, ZoneOffset.UTC, " UTC");
  }

  /** In which zone they are told. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * A moment as a page shows it.
   *
   * @param text as people say it, such as {@code today 02:41}
   * @param exact to the second and with its zone
   * @param machine in ISO 8601
   */
  public record Moment(String text, String exact, String machine) {}

  /** A moment; null where there is none. */
  public @Nullable Moment of(@Nullable Instant instant) {
    if (instant == null) {
      return null;
    }
    var at = instant.atZone(zone);
    return new Moment(
        text(at), EXACT.format(at), instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** How long something took, or has taken until now. */
  public String span(Instant from, @Nullable Instant until) {
    return Spans.words(Duration.between(from, until == null ? clock.instant() : until));
  }

  /** A date of the school calendar. */
  public static String date(LocalDate date) {
    return DayWords.brief(date);
  }

  private String text(ZonedDateTime at) {
    var today = LocalDate.now(clock.withZone(zone));
    long days = ChronoUnit.DAYS.between(today, at.toLocalDate());
    if (days >= -1 && days <= 1) {
      var day = days == 0 ? "today" : days < 0 ? "yesterday" : "tomorrow";
      return day + " " + TIME.format(at) + said;
    }
    return (Math.abs(days) < 180 ? DAY : DATE).format(at) + said;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
