package org.rollcall.platform.core.finding;

/** What a finding does to the roster. */
public enum Effect {
  /** The record is left out of the roster. */
  ERROR("Error", "The record is left out."),
  /** The value is left out of the record. */
  WARNING("Warning", "The value is left out, the record stays."),
  /** Nothing is left out. */
  NOTE("Note", "Nothing is left out.");

  private final String label;
  private final String sentence;

  Effect(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  /** The word a person reads. */
  public String label() {
    return label;
  }

  /** What happens, a sentence. */
  public String sentence() {
    return sentence;
  }
}
