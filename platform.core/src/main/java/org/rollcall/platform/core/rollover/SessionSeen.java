package org.rollcall.platform.core.rollover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An academic session as a preview saw it.
 *
 * @param kind the word of OneRoster, such as {@code semester}
 * @param schoolYear as the SIS writes it; empty when it does not
 * @param first its first day; null when the SIS does not say
 * @param last its last day; null when the SIS does not say
 */
public record SessionSeen(
    String sourcedId,
    String title,
    String kind,
    String schoolYear,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Standing standing) {
  /** How it stands to what is stored. */
  public enum Standing {
    /** It is not stored yet. */
    NEW,
    /** It is stored with another title or other days. */
    CHANGED,
    /** It is stored just so. */
    SAME,
    /** It is stored, and the SIS has it no more. */
    GONE
  }

  /** Whether it begins after a day. */
  public boolean coming(LocalDate today) {
    return first != null && first.isAfter(today);
  }

  /** Whether both belong to one school year: by its name, or else because their days overlap. */
  boolean sameYear(SessionSeen other) {
    if (!schoolYear.isEmpty() && !other.schoolYear.isEmpty()) {
      return schoolYear.equals(other.schoolYear);
    }
    return first == null || other.last == null || !first.isAfter(other.last);
  }

  /** Whether it is over on a day. */
  public boolean ended(LocalDate today) {
    return last != null && last.isBefore(today);
  }
}
