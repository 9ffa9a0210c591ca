package org.rollcall.connector.simulator.internal.record;

/**
 * Identifiers of one kind: a prefix and a number of fixed width, so that they sort as they count.
 */
public record Numbering(String prefix, int digits) {

  public String id(int index) {
    String number = Integer.toString(index);
    return prefix + "0".repeat(Math.max(0, digits - number.length())) + number;
  }

  /** The number in an identifier of this kind below {@code size}, or -1. */
  public int indexOf(String id, int size) {
    if (id.length() != prefix.length() + digits || !id.startsWith(prefix)) {
      return -1;
    }
    int index = 0;
    for (int i = prefix.length(); i < id.length(); i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return index < size ? index : -1;
  }
}
