package org.rollcall.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** ROLLCALL_HOME as the command line sees it: two small files that a running Rollcall writes. */
record Home(Path folder) {
  static Home of(Arguments arguments, Map<String, String> environment) {
    return new Home(
        arguments
            .optional("home")
            .or(() -> given(environment, "ROLLCALL_HOME"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".rollcall")));
  }

  /** An environment variable that says something. */
  static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  String url() {
    return read("console.url")
        .orElseThrow(
            () ->
                new CommandFailure(
                    "Rollcall does not seem to run: there is no %s; start it with bin/run, or say"
                            .formatted(folder.resolve("console.url"))
                        + " where it answers with --url."));
  }

  String key() {
    return read("operator.key")
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no key in %s; start Rollcall once, or give one with --key."
                        .formatted(folder.resolve("operator.key"))));
  }

  private Optional<String> read(String name) {
    var file = folder.resolve(name);
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new CommandFailure(
          "%s cannot be read; run this as the user that Rollcall runs as, or use --url and --key."
              .formatted(file));
    }
  }
}
