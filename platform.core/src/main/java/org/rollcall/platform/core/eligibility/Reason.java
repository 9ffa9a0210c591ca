package org.rollcall.platform.core.eligibility;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.Verdict;

/**
 * What follows from one answer.
 *
 * @param question the question's id
 * @param text the question
 * @param answer what was answered, as the page words it
 * @param sentence why, in a sentence or two; may be empty
 * @param nextStep what to do next; empty when nothing
 * @param withholds what the district cannot use because of it
 * @param ends the first day on which the answer does not hold any more; null when it stays
 * @param daysLeft days until then, 0 or less once it ran out; null when it stays
 */
public record Reason(
    String question,
    String text,
    String answer,
    Kind kind,
    Verdict verdict,
    String sentence,
    String nextStep,
    Set<Capability> withholds,
    @Nullable LocalDate ends,
    @Nullable Long daysLeft) {
  /** How the answer is to be read. */
  public enum Kind {
    /** It holds. */
    HOLDS,
    /** It holds, and runs out within two weeks. */
    ENDS_SOON,
    /** It held, and ran out. */
    RAN_OUT,
    /** Nobody knows; the least favourable choice counts. */
    UNKNOWN
  }

  public Reason {
    withholds = Set.copyOf(withholds);
  }
}
