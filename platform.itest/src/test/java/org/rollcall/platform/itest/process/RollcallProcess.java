package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.platform.itest.Tree;

/** Rollcall from its executable jar, on a port of its own. */
public final class RollcallProcess implements AutoCloseable {
  private static final String READY = "Rollcall ready: ";

  private final Path home;
  private final ChildProcess process;
  private final URI url;

  private RollcallProcess(Path home, ChildProcess process) throws InterruptedException {
    this.home = home;
    this.process = process;
    this.url = URI.create(process.awaitLine(l -> l.startsWith(READY)).substring(READY.length()));
  }

  /** Starts it on any free port and waits until it is ready. */
  public static RollcallProcess start(Path home, String... javaOptions) throws Exception {
    return new RollcallProcess(home, begin(home, List.of(javaOptions), List.of("--port", "0")));
  }

  /** Starts it without waiting. */
  static ChildProcess begin(Path home, List<String> javaOptions, List<String> options)
      throws IOException {
    var arguments = new ArrayList<>(javaOptions);
    arguments.addAll(List.of("-jar", Tree.rollcallJar().toString(), "--home", home.toString()));
    arguments.addAll(options);
    return ChildProcess.java(Map.of(), Tree.path("."), arguments);
  }

  public URI url() {
    return url;
  }

  /** The link that the first start prints. */
  public String setupLink() throws InterruptedException {
    var says = "Set it up: ";
    return process.awaitLine(line -> line.startsWith(says)).substring(says.length());
  }

  Path home() {
    return home;
  }

  ChildProcess process() {
    return process;
  }

  /** Runs a command as the operator of this machine. */
  Answer run(String... words) throws Exception {
    return runTyping("", words);
  }

  /** The same, with a text on its standard input. */
  Answer runTyping(String input, String... words) throws Exception {
    return command(home, input, List.of(words));
  }

  /** Runs a command on a home whose Rollcall may be stopped. */
  static Answer command(Path home, String... words) throws Exception {
    return command(home, "", List.of(words));
  }

  private static Answer command(Path home, String input, List<String> words) throws Exception {
    var arguments = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    arguments.addAll(
        List.of("-cp", Tree.rollcallJar().toString(), "org.rollcall.platform.cli.Main"));
    arguments.addAll(words);
    var child =
        ChildProcess.java(Map.of("ROLLCALL_HOME", home.toString()), Tree.path("."), arguments)
            .type(input);
    var status = child.awaitExit();
    return new Answer(status, String.join("\n", child.output()), String.join("\n", child.errors()));
  }

  /** Stops it as SIGTERM does. */
  int stop() throws InterruptedException {
    process.terminate();
    return process.awaitExit();
  }

  @Override
  public void close() throws IOException {
    process.terminate();
    try {
      process.awaitExit();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
