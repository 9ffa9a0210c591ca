package org.rollcall.platform.web.internal.api;

import static java.util.Locale.ROOT;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;

/** Which runs a request is about. */
final class RunFilterQuery {
  private RunFilterQuery() {}

  static RunFilter of(ApiRequest request) {
    return new RunFilter(
        states(request),
        request.query("trigger").map(RunFilterQuery::trigger).orElse(null),
        moment(request, "since"),
        moment(request, "until"),
        request.query("after").map(text -> run("after", text)).orElse(null));
  }

  private static Set<RunState> states(ApiRequest request) {
    var wanted = new TreeSet<RunState>();
    for (String word : request.query("state").orElse("").split(",", -1)) {
      if (!word.isBlank()) {
        wanted.add(
            Arrays.stream(RunState.values())
                .filter(state -> state.name().equals(word.strip().toUpperCase(ROOT)))
                .findFirst()
                .orElseThrow(
                    () -> Refusal.invalid("state", "No run is ever \"" + word.strip() + "\".")));
      }
    }
    return wanted;
  }

  private static Trigger trigger(String word) {
    return Arrays.stream(Trigger.values())
        .filter(trigger -> trigger.name().equals(word.toUpperCase(ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("trigger", "No run is ever \"" + word + "\"."));
  }

  private static @Nullable Instant moment(ApiRequest request, String name) {
    try {
      return request.query(name).map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      throw Refusal.invalid(name, "Give a moment such as 2026-11-26T00:00:00Z.");
    }
  }

  /** A run by its number. */
  static SyncRunId run(String field, String text) {
    try {
      return new SyncRunId(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw Refusal.invalid(field, "Give the number of a run.");
    }
  }
}
