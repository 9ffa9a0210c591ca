package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param interactive whether a person sits in front of it, so that it may ask back
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive) {
  /** The process's own streams, in UTF-8 whatever the locale says. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(System.out, true, UTF_8),
        new PrintStream(System.err, true, UTF_8),
        System.getenv(),
        // The shell knows; System.console() says yes to a pipe from JDK 22 on.
        Boolean.getBoolean("rollcall.interactive"));
  }

  void say(String line) {
    out.println(line);
  }

  /** A value as typed; a single hyphen stands for the next line of standard input. */
  String secret(String typed) {
    return typed.equals("-") ? line() : typed;
  }

  /** The next line of standard input without its end; empty when there is none. */
  String line() {
    var octets = new ByteArrayOutputStream();
    try {
      for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
        octets.write(octet);
      }
    } catch (IOException unreadable) {
      throw new CommandFailure("Standard input cannot be read; give the value as an option.");
    }
    var line = octets.toString(UTF_8);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
