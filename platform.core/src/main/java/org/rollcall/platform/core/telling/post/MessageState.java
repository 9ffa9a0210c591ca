package org.rollcall.platform.core.telling.post;

/** How far a message has come. */
public enum MessageState {
  /** It waits for its time, or for the next try. */
  WAITING,
  /** The other side took it. */
  SENT,
  /** It was given up. */
  FAILED,
  /** What it would have told was over before its time came. */
  WITHDRAWN
}
