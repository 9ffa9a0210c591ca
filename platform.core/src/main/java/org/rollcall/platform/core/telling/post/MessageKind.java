package org.rollcall.platform.core.telling.post;

/** What a message is about. */
public enum MessageKind {
  /** Something needs somebody. */
  OPENED("Needs somebody"),
  /** The same is more urgent, or somebody else must act now. */
  CHANGED("Still needs somebody"),
  /** It is over. */
  RECOVERED("Over"),
  /** What is open, once a day. */
  DIGEST("Daily summary"),
  /** A blackout begins or ends tomorrow. */
  BLACKOUT("Blackout"),
  /** Nothing was wrong all week. */
  ALL_FINE("All fine"),
  /** Somebody tries whether messages arrive. */
  TEST("Test");

  private final String label;

  MessageKind(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }
}
