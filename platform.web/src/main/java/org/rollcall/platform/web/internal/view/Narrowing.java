package org.rollcall.platform.web.internal.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** By what somebody narrows a list, as typed; a field that cannot be read narrows nothing. */
public final class Narrowing {
  private final Map<String, String> typed = new TreeMap<>();
  private final Map<String, String> faults = new TreeMap<>();
  private final ZoneId zone;

  /**
   * Takes what was typed into these fields.
   *
   * @param zone the zone that days are meant in
   */
  public Narrowing(List<String> fields, UnaryOperator<String> asked, ZoneId zone) {
    fields.forEach(field -> typed.put(field, asked.apply(field)));
    this.zone = zone;
  }

  /** A choice of a list. */
  public record Choice(String value, String label, boolean chosen) {}

  /** What was typed; empty when nothing was. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether anything was typed. */
  public boolean narrowed() {
    return typed.values().stream().anyMatch(value -> !value.isEmpty());
  }

  /** An input that keeps what was typed, and says what is wrong with it. */
  public Input input(String field) {
    return Input.of(field, typed, faults);
  }

  /** A choice, chosen when that was typed. */
  public Choice choice(String field, String value, String label) {
    return new Choice(value, label, value.equals(value(field)));
  }

  /** The beginning of a day, some days later; null when none was typed that can be read. */
  public @Nullable Instant day(String field, int later) {
    if (value(field).isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value(field)).plusDays(later).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      faults.put(field, "Give a day such as 2026-11-26.");
      return null;
    }
  }

  /** What was typed, as the end of a query. */
  public String query() {
    var query = new StringBuilder();
    typed.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
          }
        });
    return query.toString();
  }
}
