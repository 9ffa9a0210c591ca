package org.rollcall.connector.simulator.internal.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rollcall.connector.simulator.Fault;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.simulator.SimulatorBuilder;

/** The options of the command line. */
record Arguments(
    String personality, int port, int students, long seed, String auth, List<Fault> faults) {

  static final String USAGE =
      "simulator --personality NAME [--port N] [--students N] [--seed N] [--auth WAY] [--fault NAME[=VALUE][@PATH]]…";

  /** Reads the options; what is wrong with them is said in one sentence. */
  static Arguments parse(String... words) {
    String personality = "infinite-campus";
    int port = 0;
    int students = 300;
    long seed = 1;
    String auth = "oauth2";
    var faults = new ArrayList<Fault>();
    Deque<String> rest = new ArrayDeque<>(List.of(words));
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--personality" -> personality = value(option, rest);
        case "--port" -> port = Math.toIntExact(number(option, rest));
        case "--students" -> students = Math.toIntExact(number(option, rest));
        case "--seed" -> seed = number(option, rest);
        case "--auth" -> auth = value(option, rest);
        case "--fault" -> faults.add(Fault.parse(value(option, rest)));
        default ->
            throw new IllegalArgumentException(
                "There is no option \"" + option + "\"; usage: " + USAGE);
      }
    }
    return new Arguments(personality, port, students, seed, auth, List.copyOf(faults));
  }

  SimulatorBuilder simulator() {
    SimulatorBuilder builder =
        Simulator.named(personality).port(port).students(students).seed(seed).auth(auth);
    faults.forEach(builder::fault);
    return builder;
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("The option " + option + " needs a value.");
    }
    return rest.pop();
  }

  private static long number(String option, Deque<String> rest) {
    String value = value(option, rest);
    if (!value.matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException(
          "The option " + option + " needs a whole number, not \"" + value + "\".");
    }
    return Long.parseLong(value);
  }
}
