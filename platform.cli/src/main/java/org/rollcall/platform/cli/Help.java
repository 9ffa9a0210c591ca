package org.rollcall.platform.cli;

import java.util.List;

/** Prints what can be typed. */
final class Help {
  private Help() {}

  static void print(Terminal terminal, List<Command> commands) {
    terminal.say("rollcall asks a running Rollcall over its REST API.");
    terminal.say("");
    commands.forEach(command -> print(terminal, command));
    terminal.say("");
    terminal.say("CONNECTION is an id or a name. A secret given as - is read from standard input.");
    terminal.say("Everywhere: --json prints JSON; --url, --key and --home say whom to ask and as");
    terminal.say("whom, or ROLLCALL_URL, ROLLCALL_KEY and ROLLCALL_HOME do, or the files");
    terminal.say("console.url and operator.key in ROLLCALL_HOME.");
  }

  static void print(Terminal terminal, Command command) {
    terminal.say("  " + command.usage().synopsis());
    terminal.say("      " + command.usage().purpose());
  }
}
