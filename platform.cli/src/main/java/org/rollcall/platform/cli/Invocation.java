package org.rollcall.platform.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** A command being run: what was typed, where to print, whom to ask. */
record Invocation(Arguments arguments, Terminal terminal, Api api) {
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
