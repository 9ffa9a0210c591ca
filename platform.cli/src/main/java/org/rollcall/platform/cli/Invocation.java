package org.rollcall.platform.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** A command being run: what was typed, where to print, whom to ask. */
final class Invocation {
  private final Arguments arguments;
  private final Terminal terminal;
  private @Nullable Api api;

  Invocation(Arguments arguments, Terminal terminal) {
    this.arguments = arguments;
    this.terminal = terminal;
  }

  Arguments arguments() {
    return arguments;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Whom to ask, looked for once something is to be asked. */
  Api api() {
    var known = api;
    if (known == null) {
      known = Api.of(arguments, terminal.environment());
      api = known;
    }
    return known;
  }

  boolean json() {
    return arguments.has(Option.JSON.name());
  }

  void say(String line) {
    terminal.say(line);
  }

  /** Prints an answer as it came, laid out for reading. */
  void print(JsonElement answer) {
    say(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(answer));
  }
}
