package org.rollcall.platform.core.scoping;

import java.util.Map;
import org.rollcall.platform.core.plan.RosterType;

/**
 * What a scope would change, by the roster that is stored.
 *
 * @param counts by type; schools are those that are wanted, and stay in the roster in any case
 * @param unread how many elements the last complete run left out, and of which nothing is stored:
 *     how many of them would come in is not known
 * @param nothingStored whether there is no roster yet that anything could be counted in
 */
public record ScopePreview(Map<RosterType, Counts> counts, long unread, boolean nothingStored) {
  /**
   * How many there are of a type.
   *
   * @param now within the scope as the roster was last read
   * @param then within the scope that is looked at
   * @param enter of those then, how many are not within it now
   * @param leave of those now, how many would lie outside: they stay as they are
   */
  public record Counts(long now, long then, long enter, long leave) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts with(boolean within, boolean wouldBe) {
      return new Counts(
          now + (within ? 1 : 0),
          then + (wouldBe ? 1 : 0),
          enter + (!within && wouldBe ? 1 : 0),
          leave + (within && !wouldBe ? 1 : 0));
    }
  }

  public ScopePreview {
    counts = Map.copyOf(counts);
  }

  /** Of one type. */
  public Counts of(RosterType type) {
    return counts.getOrDefault(type, Counts.NONE);
  }

  /** Whether no class and nobody would be within. */
  public boolean holdsNothing() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != RosterType.ORGS)
        .allMatch(entry -> entry.getValue().then() == 0);
  }
}
