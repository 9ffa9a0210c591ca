package org.rollcall.platform.core.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers to one question.
 *
 * @param question the question's id
 * @param choice the id of one of its choices, or {@link #UNKNOWN}
 * @param since from which day an answer that runs out holds; null when it does not run out
 * @param note what the person wants to remember of it; may be empty
 */
public record GivenAnswer(String question, String choice, @Nullable LocalDate since, String note) {
  /** The choice that the platform offers with every question: "I don't know". */
  public static final String UNKNOWN = "unknown";

  /** An answer without day and note. */
  public static GivenAnswer of(String question, String choice) {
    return new GivenAnswer(question, choice, null, "");
  }
}
