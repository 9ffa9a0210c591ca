package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line as a test types it, and what came of it. */
final class Typed {
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";
  private boolean interactive;
  private int status = -1;

  static Typed at(SpokenApi api) {
    return new Typed().with("ROLLCALL_URL", api.url()).with("ROLLCALL_KEY", SpokenApi.KEY);
  }

  static Typed nowhere() {
    return new Typed();
  }

  Typed with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Typed input(String text) {
    input = text;
    return this;
  }

  Typed byAPerson() {
    interactive = true;
    return this;
  }

  Typed run(String... words) {
    var terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            interactive);
    status = new CommandLine(terminal).run(List.of(words));
    return this;
  }

  int status() {
    return status;
  }

  String out() {
    return out.toString(UTF_8);
  }

  /** What stands on standard error. */
  List<String> errors() {
    return err.toString(UTF_8).lines().toList();
  }
}
