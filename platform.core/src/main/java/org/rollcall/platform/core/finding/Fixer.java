package org.rollcall.platform.core.finding;

/** Who can fix what was found. */
public enum Fixer {
  SIS_ADMIN("SIS administrator"),
  REGISTRAR("School registrar"),
  VENDOR("SIS vendor"),
  PLATFORM_ADMIN("Administrator of the learning platform");

  private final String label;

  Fixer(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }
}
