package org.rollcall.platform.core.account;

/** The platform's identifier of an account. */
public record AccountId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
