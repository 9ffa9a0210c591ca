package org.rollcall.platform.core.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a finding was there before. */
public enum FindingState {
  /** The newest run found it first. */
  NEW("New"),
  /** An earlier run found it, and it is still there. */
  KNOWN("Known"),
  /** It is not there any more. */
  SOLVED("Solved");

  private final String label;

  FindingState(String label) {
    this.label = label;
  }

  /** The word a person reads. */
  public String label() {
    return label;
  }

  /** The word in addresses and in the API. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a word. */
  public static Optional<FindingState> ofToken(String token) {
    return Stream.of(values()).filter(state -> state.token().equals(token)).findFirst();
  }
}
