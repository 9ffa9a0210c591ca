package org.rollcall.connector.oneroster.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;

/** How JSON writes a number. */
final class NumberForm {
  private NumberForm() {}

  /** Passes one; fails where it is written otherwise. */
  static void pass(Octets octets) throws IOException {
    if (octets.peek() == '-') {
      octets.pass();
    }
    boolean zero = octets.peek() == '0';
    int digits = digits(octets);
    mustBe(digits > 0 && !(zero && digits > 1));
    if (octets.peek() == '.') {
      octets.pass();
      mustBe(digits(octets) > 0);
    }
    if ((octets.peek() | 0x20) == 'e') {
      octets.pass();
      if (octets.peek() == '+' || octets.peek() == '-') {
        octets.pass();
      }
      mustBe(digits(octets) > 0);
    }
  }

  private static int digits(Octets octets) throws IOException {
    int digits = 0;
    while (octets.peek() >= '0' && octets.peek() <= '9') {
      octets.pass();
      digits++;
    }
    return digits;
  }

  private static void mustBe(boolean right) throws MalformedJsonException {
    if (!right) {
      throw new MalformedJsonException("a number is written wrongly");
    }
  }
}
