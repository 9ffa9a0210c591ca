package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.SchoolDistrict.student;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.plan.RaisedLimit;
import org.rollcall.platform.core.sync.RunState;

class DecidingOnAPlanTest {
  private GuardedTown town;

  @BeforeEach
  void bothSchoolsLoseTwelveStudents(OpenStore open) {
    town = new GuardedTown(open);
    town.has(SchoolDistrict.of(60));
    town.run();
    IntStream.range(0, 12)
        .forEach(i -> town.loses(RosterCollection.USERS, "lincoln-s" + i * 5, "adams-s" + i * 5));
    town.has(student("lincoln-s1", "Newname", "lincoln"), student("adams-new", "New", "adams"));
    assertThat(town.night().state()).isEqualTo(RunState.HELD);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private DecisionScope atSchool(String school) {
    return new DecisionScope(RosterRecords.id(school), null, null);
  }

  @OnEachStore
  void approving_all_lets_the_plan_that_is_made_anew_pass() {
    town.approve(DecisionScope.EVERYTHING);

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).startsWith("What had been held was applied, as it was approved.");
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(24);
    assertThat(town.newest().state()).isEqualTo(PlanState.APPLIED);
    assertThat(town.night().sentence()).isEmpty();
  }

  @OnEachStore
  void approving_a_school_applies_it_and_holds_the_rest() {
    town.approve(atSchool("lincoln"));

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence())
        .isEqualTo(
            "What was approved was applied. The rest is held: 20 % of the students at Adams (12 of"
                + " 60) would be removed. An admin must look at the plan.");
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(12);
    assertThat(town.reader().user(RosterRecords.id("lincoln-s1")).orElseThrow().name().familyName())
        .isEqualTo("Newname");
    assertThat(town.reader().user(RosterRecords.id("adams-new"))).isEmpty();
    assertThat(town.entries(town.waiting()))
        .hasSize(13)
        .allMatch(it -> "adams".equals(String.valueOf(it.school())));
  }

  @OnEachStore
  void an_approval_is_used_up_by_the_run_that_applies_it() {
    town.approve(atSchool("lincoln"));
    town.run();
    town.has(student("lincoln-s1", "Othername", "lincoln"));

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence()).endsWith("nothing was applied. An admin must look at the plan.");
    assertThat(run.run().changed()).isZero();
  }

  @OnEachStore
  void the_rest_can_be_approved_afterwards() {
    town.approve(atSchool("lincoln"));
    town.run();
    town.approve(atSchool("adams"));

    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(24);
    assertThat(town.reader().user(RosterRecords.id("adams-new"))).isPresent();
  }

  @OnEachStore
  void approving_a_kind_applies_that_kind() {
    town.approve(new DecisionScope(null, null, ChangeKind.ADDITION));

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.run().added()).isEqualTo(1);
    assertThat(run.run().changed()).isZero();
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void approving_a_class_applies_what_concerns_it_and_holds_the_rest() {
    town.loses(RosterCollection.ENROLLMENTS, "e-lincoln-s10", "e-adams-s10");
    assertThat(town.night().state()).isEqualTo(RunState.HELD);
    town.approve(new DecisionScope(null, RosterRecords.id("lincoln-c1"), null));

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(town.missing(RosterCollection.ENROLLMENTS)).isEqualTo(1);
    assertThat(town.missing(RosterCollection.USERS)).isZero();
    assertThat(town.entries(town.waiting()))
        .noneMatch(it -> "lincoln-c1".equals(String.valueOf(it.schoolClass())))
        .anyMatch(it -> it.id().equals(RosterRecords.id("e-adams-s10")));
  }

  @OnEachStore
  void what_was_not_in_the_plan_is_judged_anew() {
    town.approve(atSchool("lincoln"));
    IntStream.range(0, 9)
        .forEach(i -> town.loses(RosterCollection.USERS, "lincoln-s" + (i * 5 + 2)));
    town.has(
        SchoolDistrict.of(60).stream()
            .filter(it -> it.sourcedId().value().startsWith("adams-s"))
            .toList());

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence()).contains("15 % of the students at Lincoln High (9 of 60)");
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(12);
  }

  @OnEachStore
  void an_approval_that_has_run_out_counts_no_longer() {
    town.approve(DecisionScope.EVERYTHING);
    town.open.clock.forward(Duration.ofDays(2));

    assertThat(town.run().state()).isEqualTo(RunState.HELD);
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void an_approval_is_about_what_was_there_when_it_was_given() {
    town.night();
    town.approve(DecisionScope.EVERYTHING);
    assertThat(town.waiting().generation()).isEqualTo(2);

    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @OnEachStore
  void approving_an_empty_collection_empties_it_after_its_grace() {
    town.has(SchoolDistrict.of(60));
    town.losesAll(RosterCollection.ENROLLMENTS);
    town.night();
    town.approve(DecisionScope.EVERYTHING);

    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isEqualTo(120);
    assertThat(town.night().run().removed()).isEqualTo(120);
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isZero();
  }

  @OnEachStore
  void a_limit_that_is_raised_once_is_used_up_by_the_run_it_lets_pass() {
    raise(GuardRule.REMOVED, 30);

    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.ports().settings().raised(town.connection).get(0).used()).isNotNull();

    IntStream.range(0, 12)
        .forEach(i -> town.loses(RosterCollection.USERS, "adams-s" + (i * 4 + 1)));
    assertThat(town.night().state()).isEqualTo(RunState.HELD);
  }

  @OnEachStore
  void a_limit_that_is_not_raised_far_enough_stays_for_the_next_run() {
    raise(GuardRule.REMOVED, 15);

    assertThat(town.run().state()).isEqualTo(RunState.HELD);
    assertThat(town.ports().settings().raised(town.connection).get(0).used()).isNull();
  }

  @OnEachStore
  void a_limit_that_was_taken_back_counts_no_longer_but_stays_listed() {
    raise(GuardRule.REMOVED, 30);
    var settings = town.ports().settings();
    var now = town.open.clock.instant();

    assertThat(settings.takeBack(town.connection, now)).isEqualTo(1);

    assertThat(settings.takeBack(town.connection, now)).isZero();
    assertThat(settings.raised(town.connection).get(0).until()).isEqualTo(now);
    assertThat(town.run().state()).isEqualTo(RunState.HELD);
  }

  private void raise(GuardRule rule, int percent) {
    var now = town.open.clock.instant();
    town.ports()
        .settings()
        .raise(
            new RaisedLimit(
                0,
                town.connection,
                rule,
                null,
                percent,
                "agnes@example.org",
                now,
                "A school moved.",
                now.plus(Duration.ofDays(1)),
                null));
  }

  @OnEachStore
  void limits_are_those_of_the_connection() {
    var limits = new GuardLimits(25, 75, 5, 50, 5, 25);
    town.ports().settings().keep(town.connection, limits);

    assertThat(town.ports().settings().limits(town.connection)).isEqualTo(limits);
    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
  }
}
