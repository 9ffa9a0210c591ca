package org.rollcall.platform.core.roster;

/** A state of a connection's roster; 0 before the first is published. */
public record Revision(long value) {
  /** No roster yet. */
  public static final Revision NONE = new Revision(0);

  /** The one after. */
  public Revision next() {
    return new Revision(value + 1);
  }
}
