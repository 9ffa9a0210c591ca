package org.rollcall.platform.itest.process;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an operator does first: connect a simulated SIS and sync it, from the command line. */
final class Connected {
  static final String NAME = "Our SIS";
  static final List<String> COLLECTIONS =
      List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");

  private Connected() {}

  static Answer connect(RollcallProcess rollcall, SimulatorProcess simulator) throws Exception {
    return connect(rollcall, simulator, simulator.field("clientSecret"));
  }

  static Answer connect(RollcallProcess rollcall, SimulatorProcess simulator, String secret)
      throws Exception {
    var words = new ArrayList<>(List.of("connect", "--connector", "infinite-campus"));
    words.addAll(List.of("--name", NAME, "--host-url", simulator.field("baseUrl")));
    words.addAll(List.of("--access-key", simulator.field("clientId"), "--secret-code", "-"));
    words.addAll(List.of("--acknowledge", "import"));
    return rollcall.runTyping(secret + "\n", words.toArray(String[]::new));
  }

  /** A connection whose roster comes by files alone. */
  static Answer connectByFiles(RollcallProcess rollcall, String name) throws Exception {
    return rollcall.run(
        "connect",
        "--connector",
        "infinite-campus",
        "--name",
        name,
        "--files",
        "--acknowledge",
        "import");
  }

  static Answer upload(RollcallProcess rollcall, String name, Path file) throws Exception {
    return rollcall.run("upload", name, "--file", file.toString(), "--wait");
  }

  static Answer sync(RollcallProcess rollcall) throws Exception {
    return rollcall.run("sync", NAME, "--wait");
  }

  /** How many records of each collection are stored and active. */
  static Map<String, Integer> roster(RollcallProcess rollcall) throws Exception {
    return roster(rollcall, NAME);
  }

  static Map<String, Integer> roster(RollcallProcess rollcall, String name) throws Exception {
    var answer = rollcall.run("roster", name, "--json").json().getAsJsonObject();
    return COLLECTIONS.stream()
        .collect(toMap(identity(), collection -> answer.get(collection).getAsInt()));
  }

  /** The newest run. */
  static JsonObject lastRun(RollcallProcess rollcall) throws Exception {
    return lastRun(rollcall, NAME);
  }

  static JsonObject lastRun(RollcallProcess rollcall, String name) throws Exception {
    return rollcall.run("runs", name, "--json").json().getAsJsonArray().get(0).getAsJsonObject();
  }
}
