package org.rollcall.platform.dist;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the command line said.
 *
 * @param home ROLLCALL_HOME
 * @param settings settings by key, which win over file and environment
 * @param wish whether to run or only to print something
 */
record Options(Path home, Map<String, String> settings, Wish wish) {
  static final String USAGE =
      """
      usage: java -jar rollcall.jar [--port N] [--host H] [--home DIR]
             java -jar rollcall.jar move-to-postgres [--home DIR]

        --port N     port of the console; 0 takes a free one (8080)
        --host H     interface the console binds to (127.0.0.1)
        --home DIR   where everything is kept ($ROLLCALL_HOME, else .rollcall in your own folder)
        move-to-postgres  copies everything from SQLite to the database that store.url names, and
                     compares; Rollcall must be stopped
        --version    prints the version
        --help       prints this""";

  private static final Map<String, String> SETTINGS =
      Map.of("--port", "console.port", "--host", "console.host");

  /** What is to be done. */
  enum Wish {
    RUN,
    MOVE_TO_POSTGRES,
    PRINT_VERSION,
    PRINT_HELP
  }

  Options {
    settings = Map.copyOf(settings);
  }

  static Options parse(List<String> arguments, Map<String, String> environment)
      throws StartProblem {
    var home = environment.getOrDefault("ROLLCALL_HOME", "");
    var settings = new TreeMap<String, String>();
    var wish = Wish.RUN;
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var option = rest.next();
      if (option.equals("--home")) {
        home = value(option, rest);
      } else if (SETTINGS.containsKey(option)) {
        settings.put(SETTINGS.get(option), value(option, rest));
      } else {
        wish = wish(option);
      }
    }
    return new Options(path(home), settings, wish);
  }

  private static Wish wish(String option) throws StartProblem {
    return switch (option) {
      case "move-to-postgres" -> Wish.MOVE_TO_POSTGRES;
      case "--version" -> Wish.PRINT_VERSION;
      case "--help", "-h" -> Wish.PRINT_HELP;
      default -> throw new StartProblem("There is no option " + option + "; --help lists them.");
    };
  }

  private static String value(String option, Iterator<String> rest) throws StartProblem {
    if (!rest.hasNext()) {
      throw new StartProblem("The option " + option + " needs a value; --help lists them.");
    }
    return rest.next();
  }

  private static Path path(String home) {
    var path =
        home.isBlank() ? Path.of(System.getProperty("user.home"), ".rollcall") : Path.of(home);
    return path.toAbsolutePath().normalize();
  }
}
