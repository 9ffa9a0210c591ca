package org.rollcall.platform.core.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between the findings that are kept and those of a run. */
public sealed interface FindingChange {
  /** The finding. */
  long fingerprint();

  /**
   * It is there, and was not, or is now seen otherwise.
   *
   * @param content a hash over all that may change
   */
  record Seen(
      long fingerprint,
      FindingRule rule,
      String subject,
      @Nullable String school,
      long affected,
      List<AffectedRecord> records,
      long content)
      implements FindingChange {
    public Seen {
      records = List.copyOf(records);
    }
  }

  /** It is not there any more. */
  record Solved(long fingerprint) implements FindingChange {}

  /** There are too many of its rule to keep it; whether it is solved is not known. */
  record Beyond(long fingerprint) implements FindingChange {}
}
