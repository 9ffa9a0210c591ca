package org.rollcall.platform.core.match;

/**
 * An account of the learning platform.
 *
 * @param email lower case
 */
public record PlatformAccount(String email, boolean suspended) {
  @Override
  public String toString() {
    return "PlatformAccount[••••••]";
  }
}
