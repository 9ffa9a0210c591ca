package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.telling.PostOffice.PAT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.overview.ConnectionStatus.Condition;
import org.rollcall.platform.core.sync.Pauses.Pause;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.web.fixture.HeldPlans;

class WhichRunsCountTest {
  private final PostOffice office;

  WhichRunsCountTest(@TempDir Path home) {
    office = new PostOffice(home);
    office.town.roster(office.connection, Duration.ofMinutes(30));
    office.town.run(
        office.connection, RunState.SUCCEEDED, Duration.ofMinutes(20), null, "Nothing changed.");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void ended(Trigger trigger, RunState state) {
    var runs = office.town.store().syncRuns();
    var begun = runs.begin(office.connection.id(), trigger, office.clock.instant());
    runs.update(
        new SyncRun(
            begun.id(),
            begun.connection(),
            trigger,
            begun.reach(),
            state,
            begun.started(),
            begun.started().plusSeconds(5),
            "0.9.0",
            state == RunState.FAILED ? FailureKind.PERMISSION_MISSING : null,
            "The SIS says no.",
            begun.counts()));
  }

  private Condition condition() {
    return office
        .town
        .platform()
        .rollcall()
        .overview()
        .of(Caller.operatorKey(), office.connection.id())
        .condition();
  }

  @Test
  void a_dry_run_that_fails_is_nobody_s_trouble() {
    assertThat(condition()).isEqualTo(Condition.CURRENT);

    ended(Trigger.DRY_RUN, RunState.FAILED);

    assertThat(condition()).isEqualTo(Condition.CURRENT);
    assertThat(office.mail()).isEmpty();
  }

  @Test
  void a_dry_run_that_succeeds_does_not_end_the_trouble_with_the_syncs() {
    ended(Trigger.SCHEDULED, RunState.FAILED);
    assertThat(office.mail()).hasSize(1);

    ended(Trigger.DRY_RUN, RunState.SUCCEEDED);

    assertThat(condition()).isEqualTo(Condition.FAILED);
    assertThat(office.mail()).isEmpty();
  }

  @Test
  void an_undone_run_pauses_and_neither_confirms_the_roster_nor_fails_it() {
    var before = confirmed();
    ended(Trigger.UNDO, RunState.SUCCEEDED);
    office
        .town
        .store()
        .pauses()
        .pause(new Pause(office.connection.id(), office.clock.instant(), PAT, "run 1 was undone."));

    assertThat(condition()).isEqualTo(Condition.PAUSED);
    assertThat(confirmed()).isEqualTo(before);
    assertThat(office.mail()).isEmpty();
  }

  private Instant confirmed() {
    return office.town.store().syncRuns().lastGood(office.connection.id()).orElseThrow().started();
  }

  @Test
  void a_held_plan_is_told_with_the_page_of_the_plan() {
    var run =
        office.town.run(
            office.connection, RunState.HELD, Duration.ofMinutes(2), null, "Much would go.");
    var plan = HeldPlans.hold(office.town.store(), run, office.clock.instant());

    office.look();

    assertThat(office.letters)
        .extracting(letter -> letter.text())
        .singleElement()
        .asString()
        .contains("Look here: https://rollcall.example/plans/" + plan.id() + "\n");
  }
}
