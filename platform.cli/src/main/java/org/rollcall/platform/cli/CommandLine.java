package org.rollcall.platform.cli;

import java.util.List;
import java.util.Optional;

/** Finds the command that was typed, runs it, and turns its ending into an exit status. */
final class CommandLine {
  private final Terminal terminal;

  CommandLine(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(List<String> typed) {
    try {
      if (typed.isEmpty() || List.of("help", "--help", "-h").contains(typed.get(0))) {
        Help.print(terminal, Commands.ALL);
        return 0;
      }
      var command = find(typed);
      var words = command.usage().words().split(" ").length;
      var rest = typed.subList(words, typed.size());
      if (rest.contains("--help")) {
        Help.print(terminal, command);
        return 0;
      }
      var arguments = Arguments.parse(command.usage(), rest);
      command.run(new Invocation(arguments, terminal));
      return 0;
    } catch (CommandFailure failure) {
      terminal.err().println(failure.sentence());
      return failure.status();
    } catch (RuntimeException defect) {
      // The outermost boundary: whoever typed the command gets a sentence, not a stack.
      terminal
          .err()
          .println("This is a mistake of Rollcall's command line; report it: " + defect + ".");
      return CommandFailure.FAILED;
    }
  }

  private static Command find(List<String> typed) {
    var two = typed.size() < 2 ? "" : typed.get(0) + " " + typed.get(1);
    return named(two)
        .or(() -> named(typed.get(0)))
        .orElseThrow(
            () ->
                CommandFailure.misused(
                    "There is no command \"%s\"; \"rollcall help\" lists them."
                        .formatted(typed.get(0))));
  }

  private static Optional<Command> named(String words) {
    return Commands.ALL.stream().filter(one -> one.usage().words().equals(words)).findFirst();
  }
}
