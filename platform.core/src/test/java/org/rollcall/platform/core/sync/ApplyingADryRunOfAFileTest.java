package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.packages.HandOverFiles.Wish;
import org.rollcall.platform.core.plan.AdoptDryRuns;
import org.rollcall.platform.core.plan.AdoptDryRuns.Standing;
import org.rollcall.platform.core.plan.DecideOnPlans;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.Zip;

class ApplyingADryRunOfAFileTest {
  private static final Caller OPERATOR = Caller.operatorKey();
  private static final String REASON = "It is the right file.";

  private final Path shelf;
  private final RunningPlatform platform;

  ApplyingADryRunOfAFileTest(@TempDir Path home) {
    this.shelf = home.resolve("packages");
    this.platform = new RunningPlatform(home);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @BeforeEach
  void five_schools() {
    var run = upload(Wish.USUAL, "bulk", "1,One", "2,Two", "3,Three", "4,Four", "5,Five");
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
  }

  private SyncRun upload(Wish wish, String mode, String... schools) {
    var zip = new Zip().with("manifest.csv", mode).with("orgs.csv", schools).octets();
    try {
      var run =
          platform.files.upload(
              OPERATOR,
              platform.connection.id(),
              "roster.zip",
              new ByteArrayInputStream(zip),
              wish);
      return platform.ended(run.id());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The plan of a dry run. */
  private Plan tried(String mode, String... schools) {
    var run = upload(new Wish(false, true), mode, schools);
    assertThat(run.trigger()).isEqualTo(Trigger.DRY_RUN);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    var plans = platform.guard.ports().plans();
    return plans.find(plans.ofRun(run.id()).orElseThrow()).orElseThrow();
  }

  private AdoptDryRuns adopt() {
    var ports = platform.guard.ports();
    var decide =
        new DecideOnPlans(
            platform.connections, ports, platform.syncRoster, AuditLogs.unread(), platform.clock);
    return new AdoptDryRuns(
        platform.connections, ports, decide, platform.packages.kept(), platform.clock);
  }

  private SyncRun approved(Plan plan) {
    return platform.ended(adopt().approve(OPERATOR, plan.id(), REASON).id());
  }

  private int schools() {
    return platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS).size();
  }

  @Test
  void it_applies_nothing_and_the_file_is_kept_for_as_long_as_it_may_be_approved() {
    var plan = tried("bulk", "9,Nine");

    assertThat(schools()).isEqualTo(5);
    assertThat(adopt().standing(plan)).isEqualTo(Standing.OPEN);
    platform.timer.sweep();
    assertThat(shelf).isNotEmptyDirectory();

    platform.clock.advance(Duration.ofDays(3));
    platform.timer.sweep();

    assertThat(shelf).isEmptyDirectory();
    assertThat(adopt().standing(plan)).isEqualTo(Standing.OUTDATED);
    assertThatThrownBy(() -> adopt().approve(OPERATOR, plan.id(), REASON))
        .hasMessageContaining("older than three days");
  }

  @Test
  void what_is_approved_is_read_again_from_the_file_and_applied() {
    var plan = tried("bulk", "1,Uno", "2,Dos", "3,Tres", "4,Cuatro", "5,Cinco", "6,Seis");

    var run = approved(plan);

    assertThat(run.trigger()).isEqualTo(Trigger.FILE);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS))
        .hasSize(6)
        .anyMatch(body -> body.contains("Seis"));
    assertThat(platform.guard.ports().plans().waiting(platform.connection.id())).isEmpty();
    assertThat(shelf).isEmptyDirectory();
  }

  @Test
  void changes_alone_are_applied_too_and_nothing_waits_afterwards() {
    var plan =
        tried("delta", "1,One,gone", "2,Two,gone", "3,Three,gone", "4,Four,gone", "5,Five,gone");

    var run = approved(plan);

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(schools()).isZero();
    assertThat(platform.guard.ports().plans().find(plan.id()).map(Plan::state))
        .contains(PlanState.APPLIED);
    assertThat(shelf).isEmptyDirectory();
  }

  @Test
  void the_file_of_another_dry_run_takes_the_place_of_the_first() {
    var first = tried("bulk", "9,Nine");
    var second = tried("bulk", "8,Eight");

    platform.timer.sweep();

    assertThat(shelf.toFile().list()).hasSize(1);
    assertThatThrownBy(() -> adopt().approve(OPERATOR, first.id(), REASON))
        .hasMessageContaining("not the newest");
    assertThat(adopt().standing(second)).isEqualTo(Standing.OPEN);
  }

  @Test
  void a_file_that_is_gone_is_told_and_the_sis_is_not_asked_instead() {
    platform.sis.withSchools(school("7", "Seven"));
    var plan = tried("bulk", "9,Nine");
    platform.packages.kept().forget(platform.connection.id());

    assertThat(adopt().standing(plan)).isEqualTo(Standing.FILE_GONE);
    assertThatThrownBy(() -> adopt().approve(OPERATOR, plan.id(), REASON))
        .hasMessageContaining("hand it over once more");
    assertThat(platform.sis.asked()).isEmpty();
  }

  @Test
  void one_that_would_change_nothing_has_nothing_to_apply_and_its_file_goes() {
    var plan = tried("bulk", "1,One", "2,Two", "3,Three", "4,Four", "5,Five");

    assertThat(adopt().standing(plan)).isEqualTo(Standing.EMPTY);
    assertThat(shelf).isEmptyDirectory();
    assertThatThrownBy(() -> adopt().approve(OPERATOR, plan.id(), REASON))
        .hasMessageContaining("nothing to apply");
  }

  @Test
  void without_a_reason_it_stays_a_dry_run() {
    var plan = tried("bulk", "9,Nine");

    assertThatThrownBy(() -> adopt().approve(OPERATOR, plan.id(), " "))
        .hasMessageContaining("reason");

    assertThat(adopt().standing(plan)).isEqualTo(Standing.OPEN);
    assertThat(platform.guard.ports().plans().waiting(platform.connection.id())).isEmpty();
  }
}
