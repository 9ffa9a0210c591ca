package org.rollcall.platform.core.match;

import java.util.List;

/**
 * How the people of a roster and a list of accounts go together.
 *
 * @param strays accounts that belong to nobody in the SIS
 * @param outside people who are stored and lie outside the scope; nothing is said of them
 */
public record MatchReport(AccountList list, List<MatchCount> counts, long strays, long outside) {
  public MatchReport {
    counts = List.copyOf(counts);
  }

  /** How many people have an outcome. */
  public long people(MatchOutcome outcome) {
    return counts.stream()
        .filter(count -> count.outcome() == outcome)
        .mapToLong(MatchCount::people)
        .sum();
  }

  /** How many people need an account. */
  public long people() {
    return counts.stream().mapToLong(MatchCount::people).sum();
  }
}
