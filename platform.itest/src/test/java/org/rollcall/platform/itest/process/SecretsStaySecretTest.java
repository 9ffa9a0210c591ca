package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A check, a good run and a failed one with everything logged that can be; then a search. */
@TestInstance(Lifecycle.PER_CLASS)
class SecretsStaySecretTest {
  private static final List<String> PAGES =
      List.of(
          "/connections",
          "/connections/1",
          "/connections/1/runs",
          "/runs/1",
          "/runs/2",
          "/checks/1",
          "/connectors",
          "/accounts",
          "/me",
          "/districts");

  private Path home;
  private RollcallProcess rollcall;
  private SimulatorProcess simulator;
  private Answer failed;

  @BeforeAll
  void sync_with_everything_logged(@TempDir Path folder) throws Exception {
    home = folder.resolve("home");
    rollcall = RollcallProcess.start(home, "-Drollcall.log.level=DEBUG");
    simulator = SimulatorProcess.start(120);
    Connected.connect(rollcall, simulator).mustSucceed();
    Connected.sync(rollcall).mustSucceed();
    simulator.close();
    simulator = SimulatorProcess.startOn(simulator.port(), 120, "--fault", "status=401");
    failed = Connected.sync(rollcall);
  }

  @AfterAll
  void stop() throws Exception {
    simulator.close();
    rollcall.close();
  }

  private String secret() {
    return simulator.field("clientSecret");
  }

  @Test
  void the_secret_of_the_sis_is_in_no_file() throws IOException {
    assertThat(log()).contains("DEBUG");
    try (var files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile)).noneMatch(file -> contains(file, secret()));
    }
  }

  @Test
  void the_operator_s_key_is_in_its_own_file_only() throws IOException {
    var own = home.resolve("operator.key");
    var key = Files.readString(own).strip();

    try (var files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> !file.equals(own)))
          .noneMatch(file -> contains(file, key));
    }
  }

  @Test
  void the_secret_is_on_no_page_and_in_no_answer() throws Exception {
    var api = new Api(rollcall);

    assertThat(failed.output() + failed.errors()).doesNotContain(secret());
    for (var page : PAGES) {
      assertThat(api.get(page).body()).as(page).doesNotContain(secret());
    }
  }

  @Test
  void nobody_in_the_roster_is_named_in_the_log() throws Exception {
    var people = new Api(rollcall).get("/connections/1/people?q=a").body();
    var names = JsonParser.parseString(people).getAsJsonObject().getAsJsonArray("items");

    assertThat(names).isNotEmpty();
    for (var person : names) {
      assertThat(log()).doesNotContain(person.getAsJsonObject().get("displayName").getAsString());
    }
  }

  private String log() throws IOException {
    return Files.readString(home.resolve("log/rollcall.log"));
  }

  private static boolean contains(Path file, String text) {
    try {
      // Octet for octet: the file may be a database.
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException gone) {
      return false;
    }
  }
}
