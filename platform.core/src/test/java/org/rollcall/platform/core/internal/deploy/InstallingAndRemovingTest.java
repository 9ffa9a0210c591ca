package org.rollcall.platform.core.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rollcall.platform.core.internal.deploy.TestConnector.aConnector;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.connector.InstalledConnector.State;
import org.rollcall.platform.core.refusal.Refusal;

class InstallingAndRemovingTest {
  private Path home;
  private RunningFolder running;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    this.home = home;
    running = new RunningFolder(home, RunningFolder.QUICK);
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  private InstalledConnector install(String name, TestConnector connector) {
    return running.folder().install(name, new ByteArrayInputStream(connector.jar()));
  }

  private void assertRefused(String name, TestConnector connector, String because) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> install(name, connector))
        .withMessageContaining(because);
  }

  @Test
  void an_upload_serves_when_the_call_returns() {
    var installed = install("aspen.jar", aConnector("aspen"));

    assertThat(installed.state()).isEqualTo(State.SERVING);
    assertThat(running.serving("aspen")).isEqualTo("1.0.0");
  }

  @Test
  void a_name_with_a_path_in_it_lands_in_the_folder() {
    var installed = install("../../etc/as pen.jar", aConnector("aspen"));

    assertThat(installed.file()).isEqualTo("as-pen.jar");
    assertThat(running.path("as-pen.jar")).exists();
  }

  @Test
  void a_newer_version_under_the_same_name_gets_a_name_of_its_own() {
    install("aspen.jar", aConnector("aspen"));

    var newer = install("aspen.jar", aConnector("aspen").version("1.1.0"));

    assertThat(newer.file()).isEqualTo("org.example.aspen-1.1.0.jar");
    assertThat(running.serving("aspen")).isEqualTo("1.1.0");
  }

  @Test
  void an_upload_that_does_not_serve_is_taken_out_again() throws Exception {
    install("aspen.jar", aConnector("aspen"));

    assertRefused(
        "new.jar",
        aConnector("aspen").version("1.1.0").onStart("if (true) throw new Exception(\"no\");"),
        "does not start: no.");

    assertThat(running.path("new.jar")).doesNotExist();
    assertThat(running.serving("aspen")).isEqualTo("1.0.0");
  }

  @Test
  void an_installed_version_is_not_installed_twice() {
    install("aspen.jar", aConnector("aspen"));

    assertRefused("b.jar", aConnector("aspen").rebuilt("2"), "Version 1.0.0 is installed already");
  }

  @Test
  void an_upload_without_end_is_cut_off_and_leaves_nothing() throws Exception {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> running.folder().install("big.jar", endless()))
        .withMessageContaining("larger than 64 MB");

    try (var left = Files.list(running.path("big.jar").getParent())) {
      assertThat(left).isEmpty();
    }
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 0;
      }
    };
  }

  @Test
  void a_removed_file_is_gone_when_the_call_returns() {
    install("aspen.jar", aConnector("aspen"));

    running.folder().remove("aspen.jar");

    assertThat(running.serving("aspen")).isEmpty();
    assertThat(running.path("aspen.jar")).doesNotExist();
  }

  @Test
  void only_what_is_listed_can_be_removed() throws Exception {
    Files.writeString(home.resolve("secret"), "keep");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> running.folder().remove("../secret"))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    assertThat(home.resolve("secret")).exists();
  }
}
