package org.rollcall.platform.core.eligibility;

import java.time.Instant;

/**
 * An answer as it is kept: never changed, only followed by a newer one.
 *
 * @param number grows with every answer of the installation
 * @param by who answered, as named in logs
 */
public record KeptAnswer(long number, GivenAnswer given, Instant at, String by) {
  /** The question's id. */
  public String question() {
    return given.question();
  }
}
