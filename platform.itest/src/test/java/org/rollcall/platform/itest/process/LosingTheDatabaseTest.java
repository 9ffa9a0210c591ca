package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk takes no more, or somebody takes the database away, while Rollcall runs. */
@EnabledOnOs(OS.LINUX)
class LosingTheDatabaseTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path home;
  private SimulatorProcess simulator;
  private RollcallProcess rollcall;
  private Map<String, String> good;

  LosingTheDatabaseTest(@TempDir Path home) {
    this.home = home;
  }

  @BeforeEach
  void sync_once() throws Exception {
    simulator = SimulatorProcess.start(60);
    rollcall = RollcallProcess.start(home);
    Connected.connect(rollcall, simulator).mustSucceed();
    Connected.sync(rollcall).mustSucceed();
    good = stored();
  }

  @AfterEach
  void stop() throws Exception {
    rollcall.close();
    simulator.close();
  }

  @Test
  void a_disk_that_takes_nothing_in_mid_run_is_told_and_healed_when_it_has_room() throws Exception {
    new Control(simulator).district("action=add-student");
    new Control(simulator).faults("delay=300");
    long run = begun();
    var disk = new DiskLimit(rollcall.process().pid());

    disk.takesNothing();

    eventually("/health/ready", 503);
    assertThat(health()).contains("\"name\":\"writing\",\"status\":\"down\"", "operator must");
    assertThat(answer("/health/live").statusCode()).isEqualTo(200);
    assertThat(metrics()).contains("rollcall_database_writable 0");
    var told = new Api(rollcall).ended(run);
    assertThat(FaultRounds.ending(told)).as(told.toString()).isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(told.get("whoActs").getAsString()).isEqualTo("operator");
    assertThat(Connected.sync(rollcall).status()).isNotZero();
    assertThat(stored()).isEqualTo(good);

    disk.takesEverything();
    new Control(simulator).faults();
    eventually("/health/ready", 200);
    Connected.sync(rollcall).mustSucceed();
    assertThat(stored()).hasSizeGreaterThan(good.size());
    assertThat(new StoredRecords(home).integrity()).isEqualTo("ok");
    assertThat(rollcall.run("runs", Connected.NAME, "--json").output())
        .as("the run that failed is remembered")
        .contains("STORAGE_UNAVAILABLE");
    assertThat(log()).contains("Sync run ended, FAILED");
  }

  @Test
  void a_database_that_is_deleted_is_saved_told_and_not_begun_anew() throws Exception {
    var file = home.resolve("rollcall.db");
    Files.delete(file);

    var refused = Connected.sync(rollcall);

    assertThat(refused.status()).isNotZero();
    assertThat(refused.errors()).contains("deleted or replaced", "operator must");
    eventually("/health/ready", 503);
    assertThat(health()).contains("deleted or replaced");
    assertThat(Connected.roster(rollcall)).as("is still shown").containsKey("users");
    assertThat(file).doesNotExist();
    rollcall.stop();

    var again = RollcallProcess.begin(home, List.of(), List.of("--port", "0"));
    assertThat(again.awaitExit()).isEqualTo(1);
    assertThat(String.join(" ", again.errors())).contains("is gone or empty", "rename");

    Files.move(saved(), file);
    for (var journal : List.of("rollcall.db-wal", "rollcall.db-shm")) {
      Files.deleteIfExists(home.resolve(journal));
    }
    rollcall = RollcallProcess.start(home);
    assertThat(stored()).isEqualTo(good);
    Connected.sync(rollcall).mustSucceed();
    rollcall.run("audit", "verify").mustSucceed();
  }

  private long begun() throws Exception {
    var api = new Api(rollcall);
    return api.sync(api.connection()).get("id").getAsLong();
  }

  private Map<String, String> stored() throws Exception {
    return new StoredRecords(home).contents();
  }

  private Path saved() throws IOException {
    try (var found = Files.newDirectoryStream(home, "rollcall.db.saved-*")) {
      return found.iterator().next();
    }
  }

  private String log() throws IOException {
    try (var files = Files.walk(home.resolve("log"))) {
      var text = new StringBuilder();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  private void eventually(String path, int status) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (answer(path).statusCode() != status) {
      assertThat(Instant.now()).as(path + ": " + health()).isBefore(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private String health() throws Exception {
    return JsonParser.parseString(answer("/health").body()).toString();
  }

  private String metrics() throws Exception {
    return answer("/metrics").body();
  }

  private HttpResponse<String> answer(String path) throws Exception {
    var key = Files.readString(home.resolve("operator.key")).strip();
    var request =
        HttpRequest.newBuilder(rollcall.url().resolve(path))
            .header("Authorization", "Bearer " + key);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
