package org.rollcall.platform.core.match;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of those who need an account have one.
 *
 * @param people how many need one
 * @param matched how many of them have one that they can use
 */
public record MatchShare(long people, long matched) {
  private static final MatchShare NONE = new MatchShare(0, 0);

  /** Of all that were counted. */
  public static MatchShare of(Collection<MatchCount> counts) {
    return counts.stream().map(MatchShare::of).reduce(NONE, MatchShare::and);
  }

  /** The same by the sourcedId of the school; empty for none. */
  public static Map<String, MatchShare> bySchool(Collection<MatchCount> counts) {
    var shares = new TreeMap<String, MatchShare>();
    counts.forEach(count -> shares.merge(count.school(), of(count), MatchShare::and));
    return shares;
  }

  private static MatchShare of(MatchCount count) {
    return new MatchShare(count.people(), count.outcome().good() ? count.people() : 0);
  }

  private MatchShare and(MatchShare other) {
    return new MatchShare(people + other.people, matched + other.matched);
  }

  /** In percent, 100 only where everybody has one. */
  public int percent() {
    return people == 0 ? 100 : (int) (matched * 100 / people);
  }
}
