package org.rollcall.platform.dist;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs Rollcall until it is stopped. */
public final class Launcher {
  private static final String HTTP_BUFFER = "jdk.httpclient.bufsize";

  private Launcher() {}

  /** Called by {@link Main}, once it knows that this Java will do. */
  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> arguments) {
    try {
      var options = Options.parse(arguments, System.getenv());
      switch (options.wish()) {
        case PRINT_HELP -> System.out.println(Options.USAGE);
        case PRINT_VERSION -> System.out.println("Rollcall " + version());
        case MOVE_TO_POSTGRES -> move(options);
        case RUN -> serve(options);
      }
      return 0;
    } catch (StartProblem problem) {
      System.err.println(problem.getMessage());
      return 1;
    } catch (IOException closing) {
      System.err.println("Rollcall could not tidy up its home: " + closing.getMessage());
      return 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /**
   * The JDK's HTTP client reads 16 KB at a time; a roster comes in megabytes. Whoever starts
   * Rollcall may say otherwise.
   */
  private static void readInLargerPieces() {
    if (System.getProperty(HTTP_BUFFER) == null) {
      System.setProperty(HTTP_BUFFER, "65536");
    }
  }

  private static void serve(Options options)
      throws StartProblem, InterruptedException, IOException {
    try (var home = Home.open(options.home())) {
      LogFiles.writeTo(home.folder("log"));
      readInLargerPieces();
      // The driver unpacks its native part there; the folder is wiped at every start.
      System.setProperty("org.sqlite.tmpdir", home.folder("tmp").toString());
      var framework = PlatformFramework.prepare(home, options.settings(), "");
      var stopping = new Thread(() -> stop(framework, home), "rollcall-stop");
      Runtime.getRuntime().addShutdownHook(stopping);
      try {
        announce(framework.start(), home);
        framework.awaitStop();
      } catch (StartProblem problem) {
        framework.stop();
        throw problem;
      }
    }
  }

  private static void move(Options options) throws StartProblem, InterruptedException, IOException {
    try (var home = Home.open(options.home())) {
      LogFiles.writeTo(home.folder("log"));
      System.setProperty("org.sqlite.tmpdir", home.folder("tmp").toString());
      var framework = PlatformFramework.prepare(home, Map.of(), "move-to-postgres");
      try {
        System.out.println(framework.perform());
      } finally {
        framework.stop();
      }
    }
  }

  /** By SIGTERM or Ctrl-C: the thread that serves may not get to tidy up any more. */
  private static void stop(PlatformFramework framework, Home home) {
    framework.stop();
    try {
      home.forgetAddress();
    } catch (IOException stays) {
      System.err.println("Rollcall could not tidy up its home: " + stays.getMessage());
    }
  }

  private static void announce(Console console, Home home) throws IOException {
    home.rememberAddress(console.url());
    System.out.println("Rollcall ready: " + console.url());
    console.setupLink().ifPresent(link -> System.out.println("Set it up: " + link));
  }

  private static String version() {
    return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
