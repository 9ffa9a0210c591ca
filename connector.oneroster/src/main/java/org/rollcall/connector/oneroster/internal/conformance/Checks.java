package org.rollcall.connector.oneroster.internal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceListener;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.trial.Seen;

/** The checks taken so far, numbered as they come; tells the listener of each as it ends. */
final class Checks {
  private final ConformanceListener listener;
  private final List<ConformanceCheck> taken = new ArrayList<>();
  private Optional<String> lacking = Optional.empty();

  Checks(ConformanceListener listener) {
    this.listener = listener;
  }

  List<ConformanceCheck> taken() {
    return List.copyOf(taken);
  }

  /** Takes nothing any more, because all that follows needs this. */
  void skipAllWithout(String need) {
    lacking = Optional.of(need);
  }

  /** Asks and judges; a failure to get any answer fails the check. */
  Optional<Seen> take(
      String title, String expected, Supplier<Seen> request, Function<Seen, Verdict> judge) {
    if (lacking.isPresent()) {
      skip(title, expected, lacking.get());
      return Optional.empty();
    }
    try {
      var seen = request.get();
      var verdict = judge.apply(seen);
      end(
          check(title, expected, verdict)
              .sent(seen.method(), seen.address())
              .status(seen.status())
              .took(seen.took()));
      return Optional.of(seen);
    } catch (SisException e) {
      end(check(title, expected, Verdict.failed(e.sentence())));
      return Optional.empty();
    }
  }

  /** The same with something that earlier checks yield; skipped where they did not. */
  <T> Optional<Seen> takeWith(
      Optional<T> needed,
      String need,
      String title,
      String expected,
      Function<T, Seen> request,
      Function<Seen, Verdict> judge) {
    if (needed.isEmpty()) {
      skip(title, expected, lacking.orElse(need));
      return Optional.empty();
    }
    return take(title, expected, () -> request.apply(needed.get()), judge);
  }

  void skip(String title, String expected, String need) {
    var why = "Not taken: it needs " + need + ", which an earlier check did not yield.";
    end(check(title, expected, new Verdict(CheckOutcome.SKIPPED, why)));
  }

  private ConformanceCheck.Builder check(String title, String expected, Verdict verdict) {
    return ConformanceCheck.builder(taken.size() + 1, title, verdict.outcome())
        .expected(expected)
        .seen(verdict.seen());
  }

  private void end(ConformanceCheck.Builder check) {
    var ended = check.build();
    taken.add(ended);
    listener.ended(ended);
  }
}
