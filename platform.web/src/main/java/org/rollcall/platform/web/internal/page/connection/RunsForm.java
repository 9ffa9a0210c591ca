package org.rollcall.platform.web.internal.page.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;

/** Which runs somebody looks for, as typed and as meant. */
final class RunsForm {
  private static final List<String> FIELDS = List.of("state", "trigger", "since", "until");

  private final Map<String, String> typed = new TreeMap<>();
  private final Map<String, String> faults = new TreeMap<>();
  private final ZoneId zone;
  private final String before;

  RunsForm(Asked asked, ZoneId zone) {
    FIELDS.forEach(field -> typed.put(field, asked.field(field)));
    this.before = asked.field("before");
    this.zone = zone;
  }

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  /** What the template shows. */
  record Model(
      Input since, Input until, List<Choice> states, List<Choice> triggers, boolean narrowed) {}

  Model model() {
    return new Model(
        Input.of("since", typed, faults),
        Input.of("until", typed, faults),
        Arrays.stream(RunState.values())
            .filter(RunState::ended)
            .map(state -> choice("state", state.name(), RunWords.chip(state).text()))
            .toList(),
        Arrays.stream(Trigger.values())
            .map(trigger -> choice("trigger", trigger.name(), RunWords.trigger(trigger)))
            .toList(),
        typed.values().stream().anyMatch(value -> !value.isEmpty()));
  }

  /** What is meant; a field that cannot be read narrows nothing, and says so. */
  RunFilter filter() {
    return new RunFilter(
        Arrays.stream(RunState.values())
            .filter(state -> state.name().equals(value("state")))
            .findFirst()
            .map(Set::of)
            .orElse(Set.of()),
        Arrays.stream(Trigger.values())
            .filter(trigger -> trigger.name().equals(value("trigger")))
            .findFirst()
            .orElse(null),
        day("since", 0),
        day("until", 1),
        run(before));
  }

  /** What is looked for, as a query. */
  String query() {
    var query = new StringBuilder();
    typed.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
          }
        });
    return query.toString();
  }

  static @Nullable SyncRunId run(String text) {
    try {
      return text.isEmpty() ? null : new SyncRunId(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private String value(String field) {
    return typed.getOrDefault(field, "");
  }

  private Choice choice(String field, String value, String label) {
    return new Choice(value, label, value.equals(value(field)));
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
}
