package org.rollcall.platform.core.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A record that a finding concerns, by its sourcedId.
 *
 * @param person the sourcedId of the person it belongs to; null when that is not known, or it is
 *     the person itself
 */
public record AffectedRecord(String sourcedId, @Nullable String person)
    implements Comparable<AffectedRecord> {
  private static final Comparator<AffectedRecord> ORDER =
      Comparator.comparing(AffectedRecord::sourcedId);

  @Override
  public int compareTo(AffectedRecord other) {
    return ORDER.compare(this, other);
  }
}
