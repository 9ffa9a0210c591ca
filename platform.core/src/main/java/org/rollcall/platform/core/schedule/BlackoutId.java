package org.rollcall.platform.core.schedule;

/** The platform's identifier of a blackout. */
public record BlackoutId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
