package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.connection.CredentialSlot.CURRENT;
import static org.rollcall.platform.core.connection.CredentialSlot.NEXT;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.connection.Validity;

class OutlivingASecretTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final RunningPlatform platform;

  OutlivingASecretTest(@TempDir Path home) {
    platform = new RunningPlatform(home);
    platform.sis.withSchools(school("1", "One"), school("2", "Two"), school("3", "Three"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static Validity until(LocalDate day) {
    return new Validity(null, day);
  }

  private static Validity from(LocalDate day) {
    return new Validity(day, null);
  }

  @Test
  void a_sync_crosses_the_end_of_a_secret_without_a_failed_run() {
    platform.keep(CURRENT, "old", until(TODAY.plusDays(3)));
    platform.keep(NEXT, "new", new Validity(TODAY.plusDays(2), TODAY.plusDays(365)));
    for (int day = 0; day < 7; day++) {
      // The SIS ends the old secret at the beginning of its last day, and knows the new one then.
      platform.sis.takesOnly(day < 3 ? "old" : "new");
      assertThat(platform.run().state()).as("day " + day).isEqualTo(RunState.SUCCEEDED);
      platform.clock.advance(Duration.ofDays(1));
    }

    assertThat(platform.secret(CURRENT)).isEqualTo("new");
    assertThat(platform.secret(NEXT)).isEmpty();
    assertThat(platform.history.latest(platform.connection.id(), 99))
        .allMatch(run -> run.state() == RunState.SUCCEEDED);
  }

  @Test
  void a_rejection_in_the_middle_of_a_run_begins_anew_with_the_next_secret() {
    platform.keep(CURRENT, "old", Validity.OPEN);
    platform.keep(NEXT, "new", Validity.OPEN);
    var pages = new int[1];
    platform.sis.beforePage(
        () -> {
          if (++pages[0] == 2) {
            platform.sis.takesOnly("new");
          }
        });

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .startsWith("3 added, 0 changed, 0 removed. The SIS does not take the secret any more")
        .endsWith("enter it as the next one.");
    assertThat(platform.secret(CURRENT)).isEqualTo("new");
    assertThat(platform.secret(NEXT)).isEmpty();
    assertThat(platform.registry.leases()).isZero();
  }

  @Test
  void when_the_sis_rejects_both_secrets_both_stay() {
    platform.keep(CURRENT, "old", Validity.OPEN);
    platform.keep(NEXT, "new", Validity.OPEN);
    platform.sis.takesOnly("another");

    var run = platform.run();

    assertThat(run.failure()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
    assertThat(run.sentence()).contains("the current secret and the next one too");
    assertThat(platform.secret(CURRENT)).isEqualTo("old");
    assertThat(platform.secret(NEXT)).isEqualTo("new");
  }

  @Test
  void an_expired_secret_without_a_next_one_stops_before_pulling() {
    platform.keep(CURRENT, "old", until(TODAY.minusDays(1)));
    platform.sis.beforePage(
        () -> {
          throw new AssertionError("the SIS was asked");
        });

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.failure()).isEqualTo(FailureKind.CREDENTIALS_EXPIRED);
    assertThat(run.sentence()).contains("expired on 22 November 2026");
    assertThat(run.connectorVersion()).isEmpty();
  }

  @Test
  void a_rejection_on_the_last_day_is_told_as_expired_and_before_it_as_rejected() {
    platform.sis.takesOnly("another");
    platform.keep(CURRENT, "old", until(TODAY.plusDays(1)));
    assertThat(platform.run().failure()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);

    platform.keep(CURRENT, "old", until(TODAY));
    var run = platform.run();

    assertThat(run.failure()).isEqualTo(FailureKind.CREDENTIALS_EXPIRED);
    assertThat(run.sentence()).contains("expired on 23 November 2026");
  }

  @Test
  void a_next_secret_does_not_count_before_its_day() {
    platform.keep(CURRENT, "old", until(TODAY.minusDays(1)));
    platform.keep(NEXT, "new", from(TODAY.plusDays(1)));

    var early = platform.run();
    platform.clock.advance(Duration.ofDays(1));
    var due = platform.run();

    assertThat(early.failure()).isEqualTo(FailureKind.CREDENTIALS_EXPIRED);
    assertThat(early.sentence()).contains("counts from 24 November 2026");
    assertThat(due.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(platform.secret(CURRENT)).isEqualTo("new");
  }
}
