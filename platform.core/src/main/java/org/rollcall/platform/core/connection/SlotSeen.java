package org.rollcall.platform.core.connection;

import java.time.Instant;

/**
 * A secret as it may be shown: everything but itself.
 *
 * @param tried whether a check passed with it
 * @param entered when it was entered
 */
public record SlotSeen(
    CredentialSlot slot, State state, Validity validity, boolean tried, Instant entered) {
  /** Whether it can be used today. */
  public enum State {
    /** It can be used. */
    USABLE,
    /** Its first day lies ahead. */
    AHEAD,
    /** Its last day has passed. */
    EXPIRED,
    /** Another master key sealed it: it must be entered again. */
    CLOSED
  }
}
