package org.rollcall.platform.cli;

/** Asks for a passphrase: of the person in front, unseen, or of standard input. */
final class Passphrase {
  private Passphrase() {}

  static String once(Terminal terminal) {
    return read(terminal, "Passphrase: ");
  }

  /** A person types a new one twice. */
  static String twice(Terminal terminal) {
    var passphrase = read(terminal, "New passphrase: ");
    if (terminal.interactive() && !read(terminal, "Once more: ").equals(passphrase)) {
      throw new CommandFailure("The two differ; begin again.");
    }
    return passphrase;
  }

  private static String read(Terminal terminal, String prompt) {
    var console = terminal.interactive() ? System.console() : null;
    if (console != null) {
      var typed = console.readPassword(prompt);
      return typed == null ? "" : new String(typed);
    }
    return terminal.line();
  }
}
