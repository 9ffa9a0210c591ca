package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.telling.PostOffice.PAT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.health.HealthCheck;
import org.rollcall.platform.core.sync.Pauses.Pause;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Incident;

/** A pause of a run that was undone, or of a rollover, that nobody ends. */
class TellingOfForgottenPausesTest {
  private static final Caller CALLER = Caller.operatorKey();
  private static final String PAUSED = PAT + ": [Rollcall] Springfield, Campus: syncs are paused";
  private static final String OVER =
      PAT + ": [Rollcall] Over: Springfield, Campus: syncs are paused";

  private final PostOffice office;

  TellingOfForgottenPausesTest(@TempDir Path home) {
    office = new PostOffice(home);
    office.town.run(
        office.connection, RunState.SUCCEEDED, Duration.ofMinutes(2), null, "Nothing changed.");
    office.mail();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void pause() {
    office
        .town
        .store()
        .pauses()
        .pause(
            new Pause(
                office.connection.id(), office.clock.instant(), PAT, "run 1 was undone (Bart)."));
  }

  private void release() {
    office.town.platform().rollcall().safeguard().undo().release(CALLER, office.connection.id());
  }

  @Test
  void a_pause_is_told_once_when_it_has_lasted_as_long_as_a_roster_may_be_old() {
    pause();
    office.clock.forward(Duration.ofHours(36).minusMinutes(1));
    assertThat(office.mail()).isEmpty();

    office.clock.forward(Duration.ofMinutes(1));
    office.look();

    assertThat(office.letters).hasSize(1);
    assertThat(office.letters.get(0).text())
        .contains("A run was undone on Wednesday 25 November 2026", "release the connection")
        .contains("Who acts: the district admin")
        .contains("Look here: https://rollcall.example/connections/1\n")
        .doesNotContain("Bart");
    assertThat(office.mail()).containsExactly(PAUSED);
    office.clock.forward(Duration.ofHours(1));
    assertThat(office.mail()).isEmpty();
  }

  @Test
  void each_day_the_summary_reminds_of_it() {
    pause();
    office.clock.to("2026-11-27T04:00:00Z");
    assertThat(office.mail()).containsExactly(PAUSED);

    office.clock.to("2026-11-28T13:00:00Z");
    office.look();
    assertThat(office.letters).hasSize(1);
    assertThat(office.letters.get(0).subject()).isEqualTo("[Rollcall] One thing needs somebody");
    assertThat(office.letters.get(0).text())
        .contains("What still needs somebody", "Springfield, Campus: syncs are paused");
    office.mail();

    office.clock.to("2026-11-29T13:00:00Z");
    assertThat(office.mail()).containsExactly(PAT + ": [Rollcall] One thing needs somebody");
  }

  @Test
  void whoever_was_told_hears_that_somebody_released_it() {
    pause();
    office.clock.forward(Duration.ofHours(36));
    office.mail();

    release();

    assertThat(office.mail()).contains(OVER);
  }

  @Test
  void a_pause_that_is_released_in_time_is_nobody_s_trouble() {
    pause();
    office.clock.forward(Duration.ofHours(30));
    office.look();
    release();
    office.clock.forward(Duration.ofMinutes(1));

    assertThat(office.mail()).isEmpty();
  }

  @Test
  void a_roster_is_out_of_date_although_no_run_was_due_while_paused() {
    pause();
    assertThat(freshness()).isEqualTo(HealthCheck.State.UP);

    office.clock.forward(Duration.ofHours(37));

    assertThat(freshness()).isEqualTo(HealthCheck.State.DEGRADED);
  }

  private HealthCheck.State freshness() {
    return office.town.platform().rollcall().informed().health().show(CALLER).checks().stream()
        .filter(check -> check.name().equals("freshness"))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void what_was_out_of_date_before_does_not_become_current_by_being_paused() {
    office.clock.forward(Duration.ofHours(37));
    office.town.run(
        office.connection,
        RunState.FAILED,
        Duration.ofMinutes(2),
        FailureKind.UNAVAILABLE,
        "The SIS does not answer.");
    assertThat(office.mail())
        .contains(PAT + ": [Rollcall] Springfield, Campus: the roster is out of date");

    pause();

    assertThat(office.mail()).isEmpty();
    assertThat(causes()).contains(Cause.STALE);
  }

  private List<Cause> causes() {
    return office.telling().incidents().open(CALLER).stream()
        .map(Incident::trouble)
        .map(trouble -> trouble.cause())
        .toList();
  }

  @Test
  void a_rollover_that_is_not_finished_within_a_week_is_told_with_its_page() {
    var rollover = office.town.platform().rollcall().together().rollOver();
    var unused = rollover.freeze(CALLER, office.connection.id());
    office.clock.forward(Duration.ofDays(7).minusMinutes(1));
    assertThat(office.mail()).noneMatch(line -> line.contains("paused"));

    office.clock.forward(Duration.ofMinutes(1));
    office.look();

    assertThat(office.letters)
        .filteredOn(letter -> letter.subject().endsWith("syncs are paused"))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.text())
                    .contains("A rollover was begun on Wednesday 25 November 2026")
                    .contains("Look here: https://rollcall.example/connections/1/rollover\n"));
    office.letters.clear();
    unused = rollover.giveUp(CALLER, office.connection.id());
    assertThat(office.mail()).contains(OVER);
  }
}
