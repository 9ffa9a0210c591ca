package org.rollcall.platform.core.plan;

/** A plan's number. */
public record PlanId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
