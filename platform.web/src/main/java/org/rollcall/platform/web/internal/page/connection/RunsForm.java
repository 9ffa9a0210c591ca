package org.rollcall.platform.web.internal.page.connection;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Narrowing;

/** Which runs somebody looks for, as typed and as meant. */
final class RunsForm {
  private static final List<String> FIELDS = List.of("state", "trigger", "since", "until");

  private final Narrowing typed;
  private final String before;

  RunsForm(Asked asked, ZoneId zone) {
    this.typed = new Narrowing(FIELDS, asked::field, zone);
    this.before = asked.field("before");
  }

  /** What the template shows. */
  record Model(
      Input since,
      Input until,
      List<Narrowing.Choice> states,
      List<Narrowing.Choice> triggers,
      boolean narrowed) {}

  Model model() {
    return new Model(
        typed.input("since"),
        typed.input("until"),
        Arrays.stream(RunState.values())
            .filter(RunState::ended)
            .map(state -> typed.choice("state", state.name(), RunWords.chip(state).text()))
            .toList(),
        Arrays.stream(Trigger.values())
            .map(trigger -> typed.choice("trigger", trigger.name(), RunWords.trigger(trigger)))
            .toList(),
        typed.narrowed());
  }

  /** What is meant; a field that cannot be read narrows nothing, and says so. */
  RunFilter filter() {
    return new RunFilter(
        Arrays.stream(RunState.values())
            .filter(state -> state.name().equals(typed.value("state")))
            .findFirst()
            .map(Set::of)
            .orElse(Set.of()),
        Arrays.stream(Trigger.values())
            .filter(trigger -> trigger.name().equals(typed.value("trigger")))
            .findFirst()
            .orElse(null),
        typed.day("since", 0),
        typed.day("until", 1),
        run(before));
  }

  /** What is looked for, as a query. */
  String query() {
    return typed.query();
  }

  static @Nullable SyncRunId run(String text) {
    try {
      return text.isEmpty() ? null : new SyncRunId(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
