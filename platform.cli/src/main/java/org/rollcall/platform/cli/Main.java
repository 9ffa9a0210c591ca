package org.rollcall.platform.cli;

import java.util.List;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(Terminal.ofProcess()).run(List.of(args)));
  }
}
