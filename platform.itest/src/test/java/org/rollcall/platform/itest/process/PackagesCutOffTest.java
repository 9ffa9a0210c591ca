package org.rollcall.platform.itest.process;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a package that is being read when its connector or the whole process goes. */
class PackagesCutOffTest {
  private static final String BY_FILES = "By files";
  private static final int MOST_ROUNDS = 5;

  private static Path file = Path.of("roster.zip");
  private static Map<String, Integer> whole = Map.of();

  @BeforeAll
  static void a_package_that_takes_a_while_to_read(@TempDir Path packages) throws Exception {
    try (var simulator = SimulatorProcess.start(40_000)) {
      var control = new Control(simulator);
      file = control.packageAs(packages.resolve("roster.zip"));
      whole =
          Connected.COLLECTIONS.stream()
              .collect(toMap(identity(), collection -> active(control, collection)));
    }
  }

  private static int active(Control control, String collection) {
    try {
      return control.active(collection);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_connector_that_is_replaced_in_the_middle_begins_the_file_anew_and_says_so(
      @TempDir Path home) throws Exception {
    try (var rollcall = RollcallProcess.start(home)) {
      Connected.connectByFiles(rollcall, BY_FILES).mustSucceed();
      var replaced = "";
      for (int round = 1; round <= MOST_ROUNDS && replaced.isEmpty(); round++) {
        var begun = begin(rollcall);
        NewerConnector.drop(home, "9." + round + ".0");

        var run = new Api(rollcall).ended(begun);

        // A machine that reads faster than it replaces gets another round.
        assertThat(run.get("state").getAsString()).as("%s", run).isEqualTo("succeeded");
        assertThat(Connected.roster(rollcall, BY_FILES)).isEqualTo(whole);
        var sentence = run.get("sentence").getAsString();
        if (sentence.contains("was replaced")) {
          replaced = sentence;
          assertThat(run.get("connectorVersion").getAsString()).isEqualTo("9." + round + ".0");
        }
        awaitVersion(rollcall, "9." + round + ".0");
      }
      assertThat(replaced)
          .contains("was replaced by version 9.", "was read again from its beginning");
      assertThat(new StoredRecords(home).twice()).isEmpty();
    }
  }

  @Test
  void a_killed_rollcall_reads_the_file_again_after_its_next_start(@TempDir Path home)
      throws Exception {
    var killed = RollcallProcess.start(home);
    Connected.connectByFiles(killed, BY_FILES).mustSucceed();
    var begun = begin(killed);
    killed.process().kill();

    try (var rollcall = RollcallProcess.start(home)) {
      var cut = new Api(rollcall).ended(begun);
      assertThat(cut.get("state").getAsString()).as("%s", cut).isEqualTo("interrupted");
      assertThat(cut.get("sentence").getAsString()).contains("the file is read again");
      var again = awaitRunAfter(rollcall, begun);
      assertThat(again.get("state").getAsString()).as("%s", again).isEqualTo("succeeded");
      assertThat(again.get("trigger").getAsString()).isEqualTo("file");
      assertThat(Connected.roster(rollcall, BY_FILES)).isEqualTo(whole);
      var stored = new StoredRecords(home);
      assertThat(stored.integrity()).isEqualTo("ok");
      assertThat(stored.twice()).isEmpty();
    }
  }

  /** Hands the file over, and waits until its rows are being read. */
  private static long begin(RollcallProcess rollcall) throws Exception {
    var answer = rollcall.run("upload", BY_FILES, "--file", file.toString(), "--json").json();
    var id = answer.getAsJsonObject().get("id").getAsLong();
    var api = new Api(rollcall);
    await(() -> !api.seen(id).get("state").getAsString().equals("queued"));
    return id;
  }

  private static void awaitVersion(RollcallProcess rollcall, String version) throws Exception {
    await(() -> rollcall.run("connectors", "--json").output().contains("\"" + version + "\""));
  }

  private static JsonObject awaitRunAfter(RollcallProcess rollcall, long run) throws Exception {
    await(() -> Connected.lastRun(rollcall, BY_FILES).get("id").getAsLong() > run);
    return new Api(rollcall).ended(Connected.lastRun(rollcall, BY_FILES).get("id").getAsLong());
  }

  /** Something that may have come true. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
