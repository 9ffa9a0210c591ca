package org.rollcall.platform.dist;

/** Rollcall cannot start; the message is the one sentence for the terminal. */
final class StartProblem extends Exception {
  private static final long serialVersionUID = 1L;

  StartProblem(String sentence) {
    super(sentence);
  }

  StartProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
