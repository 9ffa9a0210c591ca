package org.rollcall.platform.core.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.internal.deploy.TestConnector.aConnector;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.InstalledConnector.State;

class BrokenConnectorsTest {
  private RunningFolder running;
  private ConnectorLease lease;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    running = new RunningFolder(home, RunningFolder.QUICK);
    running.put("aspen.jar", aConnector("aspen").jar());
    running.awaitServing("aspen", "1.0.0");
    lease = running.lease("aspen").orElseThrow();
  }

  @AfterEach
  void what_ran_before_was_never_disturbed() throws Exception {
    assertThat(running.serving("aspen")).isEqualTo("1.0.0");
    assertThat(lease.leaving()).isFalse();
    assertThat(running.connectorBundles()).hasSize(1);
    lease.close();
    running.close();
  }

  private String problemOf(String file) {
    return String.valueOf(running.awaitRow(file, State.BROKEN).problem());
  }

  @Test
  void a_bundle_for_a_later_contract_is_told_what_this_platform_offers() throws Exception {
    running.put("new.jar", aConnector("aspen").version("2.0.0").imports("[2,3)").jar());

    assertThat(problemOf("new.jar"))
        .contains("needs org.rollcall.connector.api [2,3), this platform offers 0.9");
  }

  @Test
  void a_bundle_that_needs_a_strange_package_is_told_so() throws Exception {
    running.put("new.jar", aConnector("aspen").version("2.0.0").importing("com.acme").jar());

    assertThat(problemOf("new.jar")).contains("needs com.acme, which this platform does not offer");
  }

  @Test
  void a_bundle_for_a_later_java_is_told_so() throws Exception {
    var later = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"";
    running.put(
        "new.jar", aConnector("aspen").version("2.0.0").header("Require-Capability", later).jar());

    assertThat(problemOf("new.jar"))
        .contains("needs Java 99, this platform offers " + Runtime.version().feature());
  }

  @Test
  void a_bundle_that_throws_at_its_start_is_reported_with_its_own_words() throws Exception {
    running.put(
        "new.jar",
        aConnector("aspen")
            .version("1.1.0")
            .onStart("if (true) throw new IllegalStateException(\"no licence file\");")
            .jar());

    assertThat(problemOf("new.jar")).contains("does not start: no licence file.");
  }

  @Test
  void a_bundle_that_cannot_describe_itself_is_not_offered() throws Exception {
    running.put(
        "new.jar",
        aConnector("aspen")
            .version("1.1.0")
            .onDescribe("if (true) throw new IllegalStateException(\"no resource\");")
            .jar());

    assertThat(problemOf("new.jar")).contains("cannot describe itself: no resource.");
  }

  @Test
  void a_bundle_without_a_connector_is_given_up_after_a_while() throws Exception {
    running.put("new.jar", aConnector("aspen").version("1.1.0").registering("").jar());

    assertThat(problemOf("new.jar")).contains("registered no connector within 2 seconds");
  }

  @Test
  void a_bundle_that_claims_the_id_of_another_is_refused() throws Exception {
    running.put("other.jar", aConnector("other").callingItself("aspen").jar());

    assertThat(problemOf("other.jar"))
        .contains("It calls itself aspen, as aspen.jar already does.");
    running.await(() -> running.connectorBundles().size() == 1);
  }

  @Test
  void garbage_half_copies_and_plain_jars_say_what_they_are() throws Exception {
    var whole = aConnector("aspen").version("1.1.0").jar();
    running.put("garbage.jar", "not a jar".getBytes(StandardCharsets.UTF_8));
    running.put("half.jar", Arrays.copyOf(whole, whole.length / 2));
    running.put("plain.jar", aConnector("plain").header("Bundle-SymbolicName", "").jar());

    assertThat(problemOf("garbage.jar")).contains("no jar at all");
    assertThat(problemOf("half.jar")).contains("half copied");
    assertThat(problemOf("plain.jar")).contains("no Bundle-SymbolicName");
  }

  @Test
  void another_build_of_a_running_version_is_refused() throws Exception {
    running.put("again.jar", aConnector("aspen").rebuilt("2").jar());

    assertThat(problemOf("again.jar")).contains("another content than version 1.0.0");
  }

  @Test
  void a_running_file_overwritten_with_another_build_says_so_and_runs_on() throws Exception {
    running.put("aspen.jar", aConnector("aspen").rebuilt("2").jar());

    running.await(() -> running.awaitRow("aspen.jar", State.SERVING).problem() != null);

    assertThat(running.awaitRow("aspen.jar", State.SERVING).problem())
        .contains("overwritten with another build of version 1.0.0");
  }

  @Test
  void a_running_file_overwritten_with_garbage_says_so_and_runs_on() throws Exception {
    running.put("aspen.jar", new byte[] {'P', 'K'});

    running.await(() -> running.awaitRow("aspen.jar", State.SERVING).problem() != null);

    assertThat(running.awaitRow("aspen.jar", State.SERVING).problem())
        .endsWith("Version 1.0.0 goes on until Rollcall stops.");
  }
}
