package org.rollcall.platform.core.health;

/**
 * How one part of the platform is.
 *
 * @param sentence what it is, for an operator
 */
public record HealthCheck(String name, State state, String sentence) {
  /** The worse the later. */
  public enum State {
    /** As it should be. */
    UP,
    /** Somebody should look; requests are answered all the same. */
    DEGRADED,
    /** Requests cannot be answered. */
    DOWN
  }
}
