package org.rollcall.platform.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log is as it was written.
 *
 * @param entries how many were looked at
 * @param since the moment of the first entry; null when there is none
 * @param firstBroken the number of the first entry that is wrong or missing; null when all is well
 * @param sentence what was found, for a person
 */
public record Verification(
    long entries, @Nullable Instant since, @Nullable Long firstBroken, String sentence) {
  /** Whether nothing was changed, inserted or taken away. */
  public boolean unbroken() {
    return firstBroken == null;
  }
}
