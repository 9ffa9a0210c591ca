package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.plan.DecideOnPlans;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanFilter;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.testing.AuditLogs;

class DecidingOnWhatIsHeldTest {
  private static final Caller ADMIN = Caller.operatorKey();

  private RunningPlatform platform;
  private ReviewPlans review;
  private DecideOnPlans decide;

  @BeforeEach
  void twentySchoolsOfWhichSixGo(@TempDir Path home) {
    platform = new RunningPlatform(home);
    var ports = platform.guard.ports();
    review = new ReviewPlans(platform.connections, platform.rosters, ports, AuditLogs.unread());
    decide =
        new DecideOnPlans(
            platform.connections, ports, platform.syncRoster, AuditLogs.unread(), platform.clock);
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(schools(20));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    platform.sis.withSchools(schools(14));
    assertThat(platform.run().state()).isEqualTo(RunState.HELD);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static RosterRecord[] schools(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> school("s" + i, "School " + i))
        .toArray(RosterRecord[]::new);
  }

  private Plan plan() {
    return review.waiting(ADMIN, platform.connection.id()).orElseThrow();
  }

  private SyncRun approve(Plan plan) {
    return decide.approve(
        ADMIN, plan.id(), plan.generation(), DecisionScope.EVERYTHING, "They closed.", null);
  }

  @Test
  void approving_asks_for_a_run_that_applies_what_was_approved() {
    var run = platform.ended(approve(plan()).id());

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .contains("What had been held was applied", "6 records are no longer in the SIS");
    assertThat(review.waiting(ADMIN, platform.connection.id())).isEmpty();
  }

  @Test
  void who_saw_an_older_making_must_look_again() {
    var seen = plan();
    platform.run();

    assertThatThrownBy(() -> approve(seen))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("made anew in the meantime");
  }

  @Test
  void a_reason_and_a_sensible_end_are_asked_for() {
    var plan = plan();
    var scope = DecisionScope.EVERYTHING;
    var late = platform.clock.instant().plus(Duration.ofDays(31));

    assertThatThrownBy(() -> decide.approve(ADMIN, plan.id(), plan.generation(), scope, " ", null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> decide.approve(ADMIN, plan.id(), plan.generation(), scope, "Yes.", late))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("next 30 days");
    assertThat(review.decisions(ADMIN, plan.id())).isEmpty();
  }

  @Test
  void rejecting_leaves_the_roster_and_the_next_run_is_judged_anew() {
    var rejected = decide.reject(ADMIN, plan().id(), "The SIS is broken.");

    assertThat(rejected.state()).isEqualTo(PlanState.REJECTED);
    assertThatThrownBy(() -> approve(rejected)).isInstanceOf(Refusal.class);
    assertThat(platform.run().state()).isEqualTo(RunState.HELD);
    assertThat(plan().id()).isNotEqualTo(rejected.id());
  }

  @Test
  void a_limit_raised_once_lets_the_next_run_pass() {
    decide.raiseOnce(
        ADMIN, platform.connection.id(), GuardRule.REMOVED, null, 30, "They closed.", null);
    decide.raiseOnce(
        ADMIN, platform.connection.id(), GuardRule.SHRUNK, null, 30, "They closed.", null);

    var plan = plan();
    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).contains("because a limit was raised");
    assertThat(review.find(ADMIN, plan.id()).state()).isEqualTo(PlanState.APPLIED);
  }

  @Test
  void a_raised_limit_that_no_run_has_used_can_be_taken_back() {
    var connection = platform.connection.id();
    decide.raiseOnce(ADMIN, connection, GuardRule.REMOVED, null, 30, "They closed.", null);
    decide.raiseOnce(ADMIN, connection, GuardRule.SHRUNK, null, 30, "They closed.", null);

    assertThat(decide.takeBack(ADMIN, connection)).isEqualTo(2);

    assertThat(platform.run().state()).isEqualTo(RunState.HELD);
    assertThatThrownBy(() -> decide.takeBack(ADMIN, connection))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nothing to take back");
  }

  @Test
  void limits_that_make_no_sense_are_refused_field_by_field() {
    assertThatThrownBy(
            () ->
                decide.changeLimits(
                    ADMIN,
                    platform.connection.id(),
                    new GuardLimits(0, 75, 5, 101, 5, 25),
                    "Why not."))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields()).containsOnlyKeys("removedPercent", "classPercent"));
  }

  @Test
  void a_dry_run_is_no_good_run_and_leaves_the_plan_that_waits() {
    var waiting = plan();
    var good = platform.syncRoster.lastGood(ADMIN, platform.connection.id());

    var run = platform.ended(platform.syncRoster.dryRun(ADMIN, platform.connection.id()).id());

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .startsWith("Dry run, nothing was applied")
        .contains("It would be held");
    assertThat(platform.syncRoster.lastGood(ADMIN, platform.connection.id())).isEqualTo(good);
    assertThat(plan()).isEqualTo(waiting);
  }

  @Test
  void a_paused_connection_is_not_synced_but_may_be_tried() {
    platform
        .guard
        .pauses()
        .pause(
            new Pauses.Pause(
                platform.connection.id(), platform.clock.instant(), "Agnes", "run 3 was undone."));

    assertThatThrownBy(platform::request)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("paused: run 3 was undone.");
    assertThatThrownBy(() -> approve(plan())).isInstanceOf(Refusal.class);
    assertThat(review.decisions(ADMIN, plan().id())).isEmpty();
    var tried = platform.ended(platform.syncRoster.dryRun(ADMIN, platform.connection.id()).id());
    assertThat(tried.state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void an_admin_of_another_district_sees_and_decides_nothing() {
    var plan = plan();
    var stranger = new Caller("them@example.org", Role.ADMIN, null, new DistrictId(99));
    var id = platform.connection.id();

    assertNotFound(() -> review.find(stranger, plan.id()));
    assertNotFound(() -> review.list(stranger, id, 5));
    assertNotFound(() -> review.entries(stranger, plan.id(), PlanFilter.ALL, null, 5));
    assertNotFound(() -> review.waitingCounts(stranger, id));
    assertNotFound(() -> decide.reject(stranger, plan.id(), "No."));
    assertNotFound(() -> decide.limits(stranger, id));
    assertNotFound(
        () ->
            decide.approve(
                stranger, plan.id(), plan.generation(), DecisionScope.EVERYTHING, "Yes.", null));
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }
}
