package org.rollcall.platform.cli;

/** One thing that can be asked on the command line. */
interface Command {
  /** What it looks like when typed. */
  Usage usage();

  /**
   * Does it, and prints what came of it.
   *
   * @throws CommandFailure with the sentence for standard error
   */
  void run(Invocation invocation);
}
