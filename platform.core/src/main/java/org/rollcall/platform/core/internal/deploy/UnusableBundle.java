package org.rollcall.platform.core.internal.deploy;

/** A bundle cannot be used; the message is the sentence for the operator. */
final class UnusableBundle extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableBundle(String sentence) {
    super(sentence);
  }

  UnusableBundle(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
