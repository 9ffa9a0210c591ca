package org.rollcall.platform.cli;

/** A command could not do what it was asked: one sentence that says what to do, and a status. */
final class CommandFailure extends RuntimeException {
  /** What was asked could not be done. */
  static final int FAILED = 1;

  /** What was typed is not understood. */
  static final int MISUSED = 2;

  private static final long serialVersionUID = 1L;

  private final int status;

  CommandFailure(String sentence) {
    this(sentence, FAILED);
  }

  private CommandFailure(String sentence, int status) {
    super(sentence);
    this.status = status;
  }

  static CommandFailure misused(String sentence) {
    return new CommandFailure(sentence, MISUSED);
  }

  /** One line, because scripts and people read exactly one. */
  String sentence() {
    return String.valueOf(getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  int status() {
    return status;
  }
}
