package org.rollcall.platform.core.interest;

import java.util.Arrays;
import java.util.Optional;

/** Which OneRoster a product speaks, as far as somebody knows. */
public enum SpokenVersion {
  /** Nobody knows. */
  UNKNOWN("unknown", "I don't know"),
  /** OneRoster 1.2. */
  V1_2("1.2", "OneRoster 1.2"),
  /** OneRoster 1.1. */
  V1_1("1.1", "OneRoster 1.1"),
  /** OneRoster 1.0. */
  V1_0("1.0", "OneRoster 1.0"),
  /** Files alone. */
  CSV("csv", "OneRoster CSV files only"),
  /** None at all. */
  NONE("none", "It speaks no OneRoster");

  private final String word;
  private final String label;

  SpokenVersion(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The version that a word means. */
  public static Optional<SpokenVersion> of(String word) {
    return Arrays.stream(values()).filter(version -> version.word.equals(word)).findFirst();
  }

  /** How programs name it. */
  public String word() {
    return word;
  }

  /** How people name it. */
  public String label() {
    return label;
  }
}
