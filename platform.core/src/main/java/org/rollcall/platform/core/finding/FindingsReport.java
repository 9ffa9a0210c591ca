package org.rollcall.platform.core.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is odd in the data of a connection, by rule.
 *
 * @param examined the newest run that looked at everything; null before the first
 * @param rules those that found something, or whose findings were solved since the run before; the
 *     most serious and most frequent first
 */
public record FindingsReport(@Nullable Examined examined, List<RuleCount> rules) {
  public FindingsReport {
    rules = List.copyOf(rules);
  }

  /** How many findings are there with an effect. */
  public long findings(Effect effect) {
    return rules.stream()
        .filter(count -> count.rule().effect() == effect)
        .mapToLong(RuleCount::findings)
        .sum();
  }

  /** How many findings are there. */
  public long findings() {
    return rules.stream().mapToLong(RuleCount::findings).sum();
  }

  /** How many are new since the run before. */
  public long fresh() {
    return rules.stream().mapToLong(RuleCount::fresh).sum();
  }

  /** How many are solved since the run before. */
  public long solved() {
    return rules.stream().mapToLong(RuleCount::solved).sum();
  }
}
