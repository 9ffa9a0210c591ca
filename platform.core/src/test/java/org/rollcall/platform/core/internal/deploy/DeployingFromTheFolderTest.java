package org.rollcall.platform.core.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.internal.deploy.TestConnector.aConnector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.connector.DeployConnectors;
import org.rollcall.platform.core.connector.InstalledConnector.State;
import org.rollcall.platform.core.partnership.ListPartnerships;
import org.rollcall.platform.core.testing.AuditLogs;

class DeployingFromTheFolderTest {
  private Path home;
  private RunningFolder running;

  @BeforeEach
  void start(@TempDir Path home) throws Exception {
    this.home = home;
    running = new RunningFolder(home, DeployTimes.USUAL);
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  @Test
  void a_bundle_put_into_the_folder_is_offered_within_two_seconds() throws Exception {
    var jar = aConnector("aspen").jar();

    running.put("aspen.jar", jar);
    var began = Instant.now();
    running.awaitServing("aspen", "1.0.0");

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(running.registry().offered())
        .extracting(offer -> offer.product())
        .containsExactly("aspen");
  }

  @Test
  void one_for_any_product_stands_after_those_that_name_theirs() throws Exception {
    running.put("another.jar", aConnector("another").forAnyProduct().jar());
    running.put("aspen.jar", aConnector("aspen").jar());
    running.put("zeta.jar", aConnector("Zeta").callingItself("zeta").jar());
    running.awaitServing("another", "1.0.0");
    running.awaitServing("aspen", "1.0.0");
    running.awaitServing("zeta", "1.0.0");

    assertThat(running.registry().offered())
        .extracting(offer -> offer.product())
        .containsExactly("aspen", "Zeta", "another");
    var deploying = new DeployConnectors(running.folder(), running.registry(), AuditLogs.unread());
    assertThat(new ListPartnerships(deploying).all())
        .extracting(one -> one.descriptor().product())
        .containsExactly("aspen", "Zeta", "another");
    assertThat(running.folder().list().get(2).file()).isEqualTo("another.jar");
  }

  @Test
  void the_highest_version_serves_and_the_others_wait() throws Exception {
    running.put("old.jar", aConnector("aspen").jar());
    running.put("new.jar", aConnector("aspen").version("1.1.0").jar());

    running.awaitServing("aspen", "1.1.0");

    running.awaitRow("old.jar", State.SUPERSEDED);
  }

  @Test
  void deleting_the_highest_version_brings_back_the_next_lower_one() throws Exception {
    running.put("old.jar", aConnector("aspen").jar());
    running.put("new.jar", aConnector("aspen").version("1.1.0").jar());
    running.awaitServing("aspen", "1.1.0");

    running.delete("new.jar");

    running.awaitServing("aspen", "1.0.0");
    running.await(() -> running.connectorBundles().size() == 1);
  }

  @Test
  void a_deleted_connector_leaves_when_its_last_lease_is_closed() throws Exception {
    running.put("aspen.jar", aConnector("aspen").jar());
    running.awaitServing("aspen", "1.0.0");
    var lease = running.lease("aspen").orElseThrow();

    running.delete("aspen.jar");
    var row = running.awaitRow("aspen.jar", State.LEAVING);

    assertThat(row.leases()).isEqualTo(1);
    assertThat(lease.leaving()).isTrue();
    assertThat(running.registry().offered()).isEmpty();
    assertThat(running.connectorBundles()).hasSize(1);
    lease.close();
    running.await(() -> running.connectorBundles().isEmpty());
    running.await(() -> running.folder().list().isEmpty());
  }

  @Test
  void a_connector_put_back_before_it_had_gone_goes_on_serving() throws Exception {
    var jar = aConnector("aspen").jar();
    running.put("aspen.jar", jar);
    running.awaitServing("aspen", "1.0.0");
    try (var lease = running.lease("aspen").orElseThrow()) {
      running.delete("aspen.jar");
      running.awaitRow("aspen.jar", State.LEAVING);

      running.put("again.jar", jar);
      running.awaitServing("aspen", "1.0.0");

      assertThat(lease.leaving()).isFalse();
    }
  }

  @Test
  void a_lower_version_renamed_over_a_higher_one_rolls_back() throws Exception {
    running.put("aspen.jar", aConnector("aspen").version("2.0.0").jar());
    running.awaitServing("aspen", "2.0.0");

    Files.write(home.resolve("lower"), aConnector("aspen").version("1.9.0").jar());
    Files.move(
        home.resolve("lower"), running.path("aspen.jar"), StandardCopyOption.REPLACE_EXISTING);

    running.awaitServing("aspen", "1.9.0");
  }

  @Test
  void the_same_build_under_two_names_runs_once_and_outlives_either() throws Exception {
    var jar = aConnector("aspen").jar();
    running.put("one.jar", jar);
    running.put("two.jar", jar);
    running.awaitServing("aspen", "1.0.0");
    running.awaitRow("two.jar", State.SUPERSEDED);
    try (var lease = running.lease("aspen").orElseThrow()) {
      running.delete("one.jar");
      running.awaitRow("two.jar", State.SERVING);

      assertThat(lease.leaving()).isFalse();
    }
  }

  @Test
  void files_that_are_no_jars_are_nobody_s_business() throws Exception {
    running.put("README.txt", new byte[] {1});
    running.put(".upload.part", new byte[] {1});
    running.put("aspen.jar", aConnector("aspen").jar());

    running.awaitServing("aspen", "1.0.0");

    assertThat(running.folder().list()).hasSize(1);
  }
}
