package org.rollcall.platform.core.history;

/** What happened to one person or class at one moment. */
public enum What {
  /** It was there when the oldest roster that is kept was published; what was before is deleted. */
  KNOWN,
  /** It came into the roster. */
  ADDED,
  /** Some of its fields changed. */
  CHANGED,
  /** It left the roster. */
  REMOVED,
  /** It came back as the same. */
  RETURNED,
  /** A person came into a class. */
  JOINED,
  /** A person's part in a class changed. */
  PART_CHANGED,
  /** A person left a class. */
  LEFT
}
