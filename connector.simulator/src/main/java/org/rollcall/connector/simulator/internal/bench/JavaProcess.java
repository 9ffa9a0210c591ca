package org.rollcall.connector.simulator.internal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java, and what it has used. */
final class JavaProcess implements AutoCloseable {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private final Process process;
  private final BufferedReader output;

  private JavaProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static JavaProcess start(Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(environment, arguments, ProcessBuilder.Redirect.INHERIT);
  }

  static JavaProcess start(
      Map<String, String> environment, List<String> arguments, ProcessBuilder.Redirect errors)
      throws IOException {
    var command = new ArrayList<>(List.of(JAVA));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectError(errors);
    builder.environment().keySet().removeIf(name -> name.startsWith("ROLLCALL_"));
    builder.environment().putAll(environment);
    return new JavaProcess(builder.start());
  }

  /** The next line that begins so, without its beginning. */
  String line(String beginning) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    throw new IOException("A process that bench started ended too soon; see the lines above.");
  }

  /** Processor time of all its threads so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  long id() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
