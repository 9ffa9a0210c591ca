package org.rollcall.platform.web.internal.page.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditFilter;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;

/** What somebody looks for in the audit log, as typed and as meant. */
final class AuditForm {
  private static final List<String> FIELDS =
      List.of("since", "until", "actor", "action", "district", "subject");

  private final Map<String, String> typed;
  private final Map<String, String> faults = new TreeMap<>();
  private final ZoneId zone;
  private final @Nullable Long before;

  AuditForm(Asked asked, ZoneId zone) {
    this.typed =
        FIELDS.stream().collect(Collectors.toMap(field -> field, field -> asked.field(field)));
    this.zone = zone;
    this.before = number(asked.field("before"));
  }

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  /** What the template shows. */
  record Model(
      Input since,
      Input until,
      Input actor,
      Input subject,
      List<Choice> actions,
      List<Choice> districts,
      boolean severalDistricts,
      boolean narrowed) {}

  Model model(List<District> districts) {
    return new Model(
        input("since"),
        input("until"),
        input("actor"),
        input("subject"),
        Arrays.stream(AuditAction.values())
            .map(action -> choice("action", action.name(), action.label()))
            .toList(),
        districts.stream()
            .map(district -> choice("district", district.id().toString(), district.name()))
            .toList(),
        districts.size() > 1,
        typed.values().stream().anyMatch(value -> !value.isEmpty()));
  }

  /** What is meant; a field that cannot be read narrows nothing, and says so. */
  AuditFilter filter() {
    var district = number(value("district"));
    return new AuditFilter(
        day("since", 0),
        day("until", 1),
        value("actor"),
        action(),
        district == null ? null : new DistrictId(district),
        value("subject"),
        before);
  }

  /** The query of the page that goes on with an entry. */
  String goingOnBefore(long sequence) {
    var query = new StringBuilder("/audit?before=").append(sequence);
    typed.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
          }
        });
    return query.toString();
  }

  private String value(String field) {
    return typed.getOrDefault(field, "");
  }

  private Input input(String field) {
    return Input.of(field, typed, faults);
  }

  private Choice choice(String field, String value, String label) {
    return new Choice(value, label, value.equals(value(field)));
  }

  private @Nullable AuditAction action() {
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.name().equals(value("action")))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant day(String field, int later) {
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

  private static @Nullable Long number(String text) {
    try {
      return text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
