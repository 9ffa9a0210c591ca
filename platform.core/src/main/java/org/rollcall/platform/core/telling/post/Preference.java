package org.rollcall.platform.core.telling.post;

/** When a person wants mail. */
public enum Preference {
  /** When it happens, and each day what is still open. */
  IMMEDIATELY,
  /** Once a day what is open and what is over. */
  DIGEST,
  /** Not at all; the console tells it all the same. */
  NEVER
}
