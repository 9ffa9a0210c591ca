package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.testing.FakeSis;

class WhenTheConnectorLeavesTest {
  private final RunningPlatform platform;
  private final AtomicInteger pages = new AtomicInteger();

  WhenTheConnectorLeavesTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
    platform.sis.withSchools(
        school("1", "One"),
        school("2", "Two"),
        school("3", "Three"),
        school("4", "Four"),
        school("5", "Five"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private void onSecondPage(Runnable happening) {
    platform.sis.beforePage(
        () -> {
          if (pages.incrementAndGet() == 2) {
            happening.run();
          }
        });
  }

  private void replace() {
    var successor =
        new FakeSis().withSchools(school("1", "One"), school("2", "Two"), school("3", "Drei"));
    platform.registry.install(successor, "1.1.0");
  }

  @Test
  void the_run_starts_over_with_the_new_one_at_its_next_page() {
    onSecondPage(this::replace);

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.connectorVersion()).isEqualTo("1.1.0");
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS))
        .hasSize(3)
        .anyMatch(body -> body.contains("Drei"));
    assertThat(platform.registry.leases()).isZero();
  }

  @Test
  void even_when_it_is_torn_down_in_the_middle_of_a_page() {
    onSecondPage(
        () -> {
          replace();
          throw new IllegalStateException("this bundle was uninstalled");
        });

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void without_a_successor_the_run_waits_half_a_minute_and_then_says_so() {
    onSecondPage(platform.registry::remove);
    var begun = platform.request();
    Await.until(Duration.ofSeconds(20), () -> pages.get() == 2 && platform.registry.leases() == 0);

    assertThat(platform.queue.live(begun.id())).isPresent();
    Await.until(
        Duration.ofSeconds(20),
        () -> {
          platform.clock.advance(Duration.ofSeconds(31));
          return platform.queue.live(begun.id()).isEmpty();
        });

    assertThat(platform.ended(begun.id()).failure()).isEqualTo(FailureKind.CONNECTOR_GONE);
  }

  @Test
  void a_run_without_a_connector_fails_at_once_and_says_who_acts() {
    platform.registry.remove();

    var run = platform.run();

    assertThat(run.failure()).isEqualTo(FailureKind.CONNECTOR_GONE);
    assertThat(run.sentence()).contains("Waiting for the connector").contains("operator");
  }
}
