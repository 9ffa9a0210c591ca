package org.rollcall.connector.api.gradebook;

/**
 * How far grading has come. May gain members.
 *
 * @see OneRoster 1.2 Gradebook, ResultDType.scoreStatus
 */
public enum ScoreStatus {
  /** The student need not do it. */
  EXEMPT("exempt"),
  /** Graded. */
  FULLY_GRADED("fully graded"),
  /** Nothing was handed in. */
  NOT_SUBMITTED("not submitted"),
  /** Partly graded. */
  PARTIALLY_GRADED("partially graded"),
  /** Handed in, not graded. */
  SUBMITTED("submitted"),
  /** A word outside the vocabulary. */
  OTHER("other");

  private final String token;

  ScoreStatus(String token) {
    this.token = token;
  }

  /**
   * The word as OneRoster 1.2 writes it; {@code other} stands for every word outside the
   * vocabulary.
   */
  public String token() {
    return token;
  }

  /**
   * Reads a word of OneRoster 1.0, 1.1 or 1.2, in any case; a word outside the vocabulary is {@link
   * #OTHER}.
   */
  public static ScoreStatus ofToken(String token) {
    for (ScoreStatus value : values()) {
      if (value.token.equalsIgnoreCase(token)) {
        return value;
      }
    }
    return OTHER;
  }
}
