package org.rollcall.platform.core.interest;

/** The platform's identifier of an interest. */
public record InterestId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
