package org.rollcall.platform.core.account;

/** A password as it is stored: algorithm, cost, salt and hash in one text. */
public record PasswordHash(String encoded) {
  @Override
  public String toString() {
    return "PasswordHash[••••••]";
  }
}
