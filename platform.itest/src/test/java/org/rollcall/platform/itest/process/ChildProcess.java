package org.rollcall.platform.itest.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java process of ours: what it prints, line by line, and how it ends. */
final class ChildProcess {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String JAVA =
      System.getProperty("rollcall.java", System.getProperty("java.home") + "/bin/java");

  private final Process process;
  private final List<String> output = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private final List<Thread> readers;

  private ChildProcess(Process process) {
    this.process = process;
    readers =
        List.of(
            read(process.inputReader(StandardCharsets.UTF_8), output),
            read(new BufferedReader(errorsOf(process)), errors));
  }

  private static InputStreamReader errorsOf(Process process) {
    return new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8);
  }

  static ChildProcess java(Map<String, String> environment, Path folder, List<String> arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(JAVA));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ROLLCALL_"));
    builder.environment().putAll(environment);
    return new ChildProcess(builder.start());
  }

  /** Types a text into it, and no more. */
  ChildProcess type(String text) throws IOException {
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(text);
    }
    return this;
  }

  /** Waits for a line on its output; fails when it ends before. */
  String awaitLine(Predicate<String> wanted) throws InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    synchronized (output) {
      while (true) {
        var found = output.stream().filter(wanted).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
          throw new AssertionError("it did not say so; output " + output() + ", " + errors());
        }
        output.wait(200);
      }
    }
  }

  /** Waits for its end. */
  int awaitExit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end; output " + output() + ", " + errors());
    }
    for (var reader : readers) {
      reader.join(PATIENCE.toMillis());
    }
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitExit();
  }

  List<String> output() {
    synchronized (output) {
      return List.copyOf(output);
    }
  }

  List<String> errors() {
    synchronized (errors) {
      return List.copyOf(errors);
    }
  }

  private static Thread read(BufferedReader from, List<String> into) {
    var reader = new Thread(() -> copy(from, into), "reads a child");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  private static void copy(BufferedReader from, List<String> into) {
    try (from) {
      for (var line = from.readLine(); line != null; line = from.readLine()) {
        synchronized (into) {
          into.add(line);
          into.notifyAll();
        }
      }
    } catch (IOException closed) {
      // It was killed while it was printing; what came before has been read.
      return;
    }
  }
}
