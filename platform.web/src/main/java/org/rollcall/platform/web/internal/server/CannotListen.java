package org.rollcall.platform.web.internal.server;

/** The console cannot start; the message is one sentence that an operator can act on. */
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotListen(String sentence) {
    super(sentence);
  }

  CannotListen(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What is wrong and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
