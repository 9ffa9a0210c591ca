package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAndStoppingTest {
  private static String oneSentenceOf(ChildProcess failing) throws InterruptedException {
    assertThat(failing.awaitExit()).isEqualTo(1);
    assertThat(failing.output()).isEmpty();
    assertThat(failing.errors()).hasSize(1);
    return failing.errors().get(0);
  }

  @Test
  void it_says_once_that_it_is_ready_and_how_to_set_it_up(@TempDir Path home) throws Exception {
    try (var rollcall = RollcallProcess.start(home)) {
      var page =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(rollcall.url()).build(), BodyHandlers.ofString());
      rollcall.process().awaitLine(line -> line.startsWith("Set it up: http://localhost:"));

      assertThat(page.statusCode()).isLessThan(400);
      assertThat(rollcall.url().toString()).matches("http://localhost:\\d+/");
      assertThat(rollcall.process().output()).hasSize(2);
      assertThat(home.resolve("console.url")).hasContent(rollcall.url().toString());
    }
    assertThat(home.resolve("console.url")).doesNotExist();
  }

  @Test
  void it_stops_within_ten_seconds_of_being_asked(@TempDir Path home) throws Exception {
    try (var rollcall = RollcallProcess.start(home)) {
      var asked = Instant.now();

      rollcall.stop();

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_second_start_on_one_home_refuses(@TempDir Path home) throws Exception {
    try (var rollcall = RollcallProcess.start(home)) {
      var second = RollcallProcess.begin(home, List.of(), List.of("--port", "0"));

      assertThat(oneSentenceOf(second)).contains("Another Rollcall already runs on " + home);
      assertThat(rollcall.process().isAlive()).isTrue();
    }
  }

  @Test
  void a_busy_port_is_told_in_one_sentence(@TempDir Path home) throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(busy.getLocalPort());

      var refused = RollcallProcess.begin(home, List.of(), List.of("--port", port));

      assertThat(refused.awaitExit()).isEqualTo(1);
      assertThat(String.join("\n", refused.errors())).contains(port);
    }
  }

  @Test
  void a_home_that_cannot_be_written_is_told_in_one_sentence(@TempDir Path folder)
      throws Exception {
    var file = Files.writeString(folder.resolve("file"), "no folder");

    var refused = RollcallProcess.begin(file.resolve("home"), List.of(), List.of());

    assertThat(oneSentenceOf(refused)).contains("cannot write to its home");
  }

  @Test
  void a_home_that_is_a_file_is_told_to_be_one(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("file"), "no folder");

    var refused = RollcallProcess.begin(file, List.of(), List.of());

    assertThat(oneSentenceOf(refused)).contains(file + " is a file, and a folder is needed");
  }

  @Test
  void an_unknown_option_is_told_in_one_sentence(@TempDir Path home) throws Exception {
    var refused = RollcallProcess.begin(home, List.of(), List.of("--prot", "1"));

    assertThat(oneSentenceOf(refused)).contains("There is no option --prot");
  }

  @Test
  void a_setting_that_cannot_be_right_stops_the_start(@TempDir Path home) throws Exception {
    var refused = RollcallProcess.begin(home, List.of(), List.of("--port", "many"));

    assertThat(refused.awaitExit()).isEqualTo(1);
    assertThat(String.join("\n", refused.errors())).contains("console.port");
  }

  @Test
  void a_new_home_is_its_owner_s_alone(@TempDir Path folder) throws Exception {
    var home = folder.resolve("home");
    try (var rollcall = RollcallProcess.start(home)) {
      assertThat(rollcall.home()).isDirectory();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
          .isEqualTo("rwx------");
      for (var key : List.of("operator.key", "master.key")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(key))))
            .isEqualTo("rw-------");
      }
    }
  }
}
