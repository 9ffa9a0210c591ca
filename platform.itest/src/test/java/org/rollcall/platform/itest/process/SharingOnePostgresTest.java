package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An installation that began on SQLite, moves to PostgreSQL, and gets a second node. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SharingOnePostgresTest {
  private static final int STUDENTS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private PostgresProcess postgres;
  private Path folder;
  private Path one;
  private Path two;
  private int port;
  private RollcallProcess first;
  private @Nullable RollcallProcess second;
  private Map<String, Integer> roster;

  @BeforeAll
  void move_from_sqlite_and_start_a_second_node(@TempDir Path temporary) throws Exception {
    folder = temporary;
    postgres = PostgresProcess.start(folder.resolve("postgres"));
    one = folder.resolve("one");
    two = folder.resolve("two");
    postgres.settings(one, false);
    try (var simulator = SimulatorProcess.start(STUDENTS);
        var alone = RollcallProcess.start(one)) {
      port = simulator.port();
      Connected.connect(alone, simulator).mustSucceed();
      Connected.sync(alone).mustSucceed();
      roster = Connected.roster(alone);
    }
    var moving = RollcallProcess.begin(one, List.of(), List.of("move-to-postgres"));
    assertThat(moving.awaitExit()).as(String.join(" ", moving.errors())).isZero();
    assertThat(String.join(" ", moving.output()))
        .contains("each counted and compared", "unbroken", "store=postgres");
    postgres.settings(one, true);
    postgres.settings(two, true);
    first = RollcallProcess.start(one);
  }

  @AfterAll
  void stop() throws Exception {
    if (second != null) {
      second.close();
    }
    first.close();
    postgres.close();
  }

  @Test
  @Order(1)
  void what_was_moved_is_there_and_the_log_is_unbroken() throws Exception {
    assertThat(Connected.roster(first)).isEqualTo(roster);
    first.run("audit", "verify").mustSucceed();
  }

  @Test
  @Order(2)
  void a_node_with_another_key_does_not_start() throws Exception {
    var refused = RollcallProcess.begin(two, List.of(), List.of("--port", "0"));

    assertThat(refused.awaitExit()).isEqualTo(1);
    assertThat(String.join(" ", refused.errors())).contains("another master key");
  }

  @Test
  @Order(3)
  void a_second_node_shows_the_same_and_syncs() throws Exception {
    Files.delete(two.resolve("master.key"));
    Files.copy(one.resolve("master.key"), two.resolve("master.key"));
    second = RollcallProcess.start(two);

    assertThat(Connected.roster(other())).isEqualTo(roster);
    try (var simulator = SimulatorProcess.startOn(port, STUDENTS)) {
      assertThat(simulator.port()).isEqualTo(port);
      Connected.sync(other()).mustSucceed();
    }
  }

  @Test
  @Order(4)
  void a_restart_of_the_database_in_the_middle_of_a_run_loses_nothing() throws Exception {
    try (var simulator = slow()) {
      var run = begun(other());

      postgres.restart();

      var ended = await(other(), run, seen -> seen.get("finished").getAsBoolean());
      // It may not even notice, while it waits for the SIS.
      assertThat(ended.get("state").getAsString()).isIn("failed", "interrupted", "succeeded");
      assertThat(simulator.port()).isEqualTo(port);
    }
    try (var simulator = SimulatorProcess.startOn(port, STUDENTS)) {
      assertThat(simulator.port()).isEqualTo(port);
      Connected.sync(other()).mustSucceed();
      assertThat(Connected.roster(other())).isEqualTo(roster);
    }
  }

  @Test
  @Order(5)
  void the_run_of_a_killed_node_is_ended_and_begins_again_on_the_other() throws Exception {
    long run;
    try (var simulator = slow()) {
      run = begun(first);
      assertThat(new Api(other()).sync(new Api(other()).connection()).get("id").getAsLong())
          .as("the other node shows the run instead of beginning a second")
          .isEqualTo(run);
      first.process().kill();
      assertThat(simulator.port()).isEqualTo(port);
    }
    try (var simulator = SimulatorProcess.startOn(port, STUDENTS)) {
      assertThat(simulator.port()).isEqualTo(port);
      var ended = await(other(), run, seen -> seen.get("finished").getAsBoolean());
      assertThat(ended.get("state").getAsString()).isEqualTo("interrupted");
      await(other(), run + 1, seen -> seen.get("state").getAsString().equals("succeeded"));
      assertThat(Connected.roster(other())).isEqualTo(roster);
    }
  }

  @Test
  @Order(6)
  void a_back_up_of_the_running_installation_goes_into_another_database() throws Exception {
    var backup = folder.resolve("backup.zip").toString();
    other().run("backup", backup).mustSucceed();
    var three = folder.resolve("three");
    RollcallProcess.command(two, "restore", backup, "--home", three.toString()).mustSucceed();
    Files.copy(two.resolve("master.key"), three.resolve("master.key"));
    postgres.add("restored");
    postgres.settings(three, false, "restored");

    var moving = RollcallProcess.begin(three, List.of(), List.of("move-to-postgres"));

    assertThat(moving.awaitExit()).as(String.join(" ", moving.errors())).isZero();
    postgres.settings(three, true, "restored");
    try (var simulator = SimulatorProcess.startOn(port, STUDENTS);
        var restored = RollcallProcess.start(three)) {
      assertThat(simulator.port()).isEqualTo(port);
      assertThat(Connected.roster(restored)).isEqualTo(roster);
      restored.run("audit", "verify").mustSucceed();
      Connected.sync(restored).mustSucceed();
    }
  }

  private RollcallProcess other() {
    return Objects.requireNonNull(second, "the tests run in their order");
  }

  /** Each answer takes long enough for something to happen in the middle of a run. */
  private SimulatorProcess slow() throws Exception {
    return SimulatorProcess.startOn(port, STUDENTS, "--fault", "delay=1500");
  }

  private static long begun(RollcallProcess rollcall) throws Exception {
    var api = new Api(rollcall);
    long run = api.sync(api.connection()).get("id").getAsLong();
    await(rollcall, run, seen -> seen.get("state").getAsString().equals("pulling"));
    return run;
  }

  private static JsonObject await(RollcallProcess rollcall, long run, Predicate<JsonObject> wanted)
      throws Exception {
    var api = new Api(rollcall);
    var deadline = Instant.now().plus(PATIENCE);
    var seen = "";
    while (Instant.now().isBefore(deadline)) {
      var answer = api.get("/runs/" + run);
      seen = answer.body();
      if (answer.statusCode() == 200) {
        var body = JsonParser.parseString(seen).getAsJsonObject();
        if (wanted.test(body)) {
          return body;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("run " + run + " is " + seen);
  }
}
