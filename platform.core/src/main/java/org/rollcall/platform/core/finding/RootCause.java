package org.rollcall.platform.core.finding;

/** What findings of several rules have in common, in the order in which it is worth fixing. */
public enum RootCause {
  BROKEN_REFERENCES("Records that point to nothing"),
  UNREADABLE("Data that could not be read"),
  DUPLICATES("The same twice"),
  CONTACT("E-mail addresses and names"),
  STAFFING("Classes and people without each other"),
  CALENDAR("Terms and dates");

  private final String label;

  RootCause(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }
}
