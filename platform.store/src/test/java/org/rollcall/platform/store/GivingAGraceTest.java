package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.SchoolDistrict.student;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.plan.WaitingRemoval;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;

class GivingAGraceTest {
  private GuardedTown town;

  @BeforeEach
  void aDistrict(OpenStore open) {
    town = new GuardedTown(open);
    town.has(SchoolDistrict.of(60));
    town.run();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private boolean isThere(String student) {
    return town.reader().user(RosterRecords.id(student)).isPresent();
  }

  /** Adams has a teacher, too. */
  private void aTeacher() {
    town.has(SchoolDistrict.teacher("adams-t0", "adams"));
    town.run();
  }

  private List<WaitingRemoval> waiting() {
    var store = town.open.store();
    var audit = AuditLog.open(store.auditEntries(), town.open.home(), town.open.clock);
    return new ReviewPlans(store.connections(), store.rosters(), town.ports(), audit)
        .waitingRemovals(Caller.operatorKey(), town.connection, RosterCollection.USERS, null, 10)
        .items();
  }

  private Revision revision() {
    return town.reader().revision();
  }

  @OnEachStore
  void a_person_goes_after_three_more_complete_runs_and_three_days() {
    town.loses(RosterCollection.USERS, "adams-s3");

    for (int night = 1; night <= 3; night++) {
      assertThat(town.night().run().removed()).isZero();
      assertThat(isThere("adams-s3")).isTrue();
    }

    assertThat(town.night().run().removed()).isEqualTo(1);
    assertThat(isThere("adams-s3")).isFalse();
    assertThat(town.missing(RosterCollection.USERS)).isZero();
    assertThat(town.night().run().removed()).isZero();
  }

  @OnEachStore
  void a_grace_of_two_weeks_for_people_keeps_them_for_two_weeks_and_nothing_else() {
    var grace = Grace.of(2, 14, 14, 0, 0);
    town.ports().settings().keep(town.connection, grace);
    assertThat(town.ports().settings().grace(town.connection)).isEqualTo(grace);
    town.loses(RosterCollection.USERS, "adams-s3").loses(RosterCollection.CLASSES, "adams-c5");
    town.night().run();
    town.night().run();
    assertThat(town.missing(RosterCollection.CLASSES)).isEqualTo(1);
    town.night().run();
    assertThat(town.missing(RosterCollection.CLASSES)).isZero();
    for (int night = 4; night <= 14; night++) {
      town.night().run();
    }
    assertThat(isThere("adams-s3")).isTrue();

    town.night().run();

    assertThat(isThere("adams-s3")).isFalse();
  }

  @OnEachStore
  void a_shorter_grace_counts_for_who_waits_already() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.run();
    assertThat(isThere("adams-s3")).isTrue();

    town.ports().settings().keep(town.connection, Grace.of(1, 0, 0, 3, 3));
    town.run();

    assertThat(isThere("adams-s3")).isFalse();
  }

  @OnEachStore
  void students_and_staff_each_stay_as_long_as_is_said_of_them() {
    var grace = Grace.of(1, 10, 2, 3, 3);
    town.ports().settings().keep(town.connection, grace);
    aTeacher();
    town.loses(RosterCollection.USERS, "adams-s3", "adams-t0");
    for (int night = 1; night <= 3; night++) {
      town.night().run();
    }
    assertThat(isThere("adams-t0")).isFalse();
    assertThat(isThere("adams-s3")).isTrue();
    for (int night = 4; night <= 11; night++) {
      town.night().run();
    }

    assertThat(isThere("adams-s3")).isFalse();
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void what_is_kept_is_listed_and_goes_only_when_it_is_marked_or_no_longer_kept() {
    var grace = Grace.of(1, 0, 0, 0, 0).keeping(Set.of(GraceGroup.STUDENTS, GraceGroup.CLASSES));
    town.ports().settings().keep(town.connection, grace);
    assertThat(town.ports().settings().grace(town.connection)).isEqualTo(grace);
    aTeacher();
    town.loses(RosterCollection.USERS, "adams-s3", "adams-s4", "adams-s5", "adams-t0")
        .loses(RosterCollection.CLASSES, "adams-c5");

    assertThat(town.night().sentence()).contains("if they are not kept");
    for (int night = 2; night <= 40; night++) {
      town.night();
    }

    assertThat(isThere("adams-t0")).isFalse();
    assertThat(isThere("adams-s3")).isTrue();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(3);
    assertThat(town.missing(RosterCollection.CLASSES)).isEqualTo(1);
    assertThat(waiting()).hasSize(3).allMatch(WaitingRemoval::kept);
    town.marks(RosterCollection.USERS, "adams-s4");
    town.has(student("adams-s5", "Student5", "adams"));
    town.night();
    assertThat(isThere("adams-s4")).isFalse();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(1);

    town.ports().settings().keep(town.connection, grace.keeping(Set.of()));
    town.night();

    assertThat(isThere("adams-s3")).isFalse();
    assertThat(town.missing(RosterCollection.CLASSES)).isZero();
  }

  @OnEachStore
  void many_runs_in_a_day_do_not_shorten_three_days() {
    town.loses(RosterCollection.USERS, "adams-s3");
    for (int run = 0; run < 10; run++) {
      town.run();
    }

    assertThat(isThere("adams-s3")).isTrue();

    town.open.clock.forward(Duration.ofDays(3));
    town.run();
    assertThat(isThere("adams-s3")).isFalse();
  }

  @OnEachStore
  void many_days_without_runs_do_not_stand_for_three_runs() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.night();
    town.open.clock.forward(Duration.ofDays(30));

    assertThat(town.run().run().removed()).isZero();
    assertThat(town.run().run().removed()).isZero();
    assertThat(town.run().run().removed()).isEqualTo(1);
  }

  @OnEachStore
  void an_enrollment_goes_with_the_next_complete_run() {
    town.loses(RosterCollection.ENROLLMENTS, "e-adams-s3");

    assertThat(town.run().run().removed()).isZero();
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isEqualTo(120);
    assertThat(town.run().run().removed()).isEqualTo(1);
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isEqualTo(119);
  }

  @OnEachStore
  void what_waits_writes_nothing_while_nothing_else_changes() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.night();
    var revision = revision();

    var run = town.night();

    assertThat(run.sentence()).isEmpty();
    assertThat(revision()).isEqualTo(revision);
  }

  @OnEachStore
  void marked_as_to_be_deleted_goes_at_once() {
    town.marks(RosterCollection.USERS, "adams-s3");

    assertThat(town.run().run().removed()).isEqualTo(1);
    assertThat(isThere("adams-s3")).isFalse();
    assertThat(town.run().run().removed()).isZero();
  }

  @OnEachStore
  void who_waits_and_is_marked_goes_at_once() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.night();
    town.marks(RosterCollection.USERS, "adams-s3");

    assertThat(town.run().run().removed()).isEqualTo(1);
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void who_comes_back_is_the_same_again_and_nothing_changed() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.night();
    town.has(student("adams-s3", "Student3", "adams"));
    var revision = revision();

    var run = town.night();

    assertThat(run.run().changed() + run.run().added() + run.run().removed()).isZero();
    assertThat(revision()).isEqualTo(revision);
    assertThat(town.missing(RosterCollection.USERS)).isZero();

    town.loses(RosterCollection.USERS, "adams-s3");
    for (int night = 1; night <= 3; night++) {
      town.night();
      assertThat(isThere("adams-s3")).isTrue();
    }
  }

  @OnEachStore
  void who_comes_back_with_another_name_is_changed_and_waits_no_longer() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.night();
    town.has(student("adams-s3", "Married", "adams"));

    assertThat(town.night().run().changed()).isEqualTo(1);
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void who_comes_back_after_the_grace_is_found_under_the_same_identifier() {
    town.loses(RosterCollection.USERS, "adams-s3");
    for (int night = 1; night <= 4; night++) {
      town.night();
    }
    town.has(student("adams-s3", "Student3", "adams"));

    assertThat(town.night().run().added()).isEqualTo(1);
    Optional<User> back = town.reader().user(RosterRecords.id("adams-s3"));
    assertThat(back).isPresent();
  }

  @OnEachStore
  void a_pull_that_is_only_probably_whole_removes_nobody_before_a_second_one() {
    town.loses(RosterCollection.ENROLLMENTS, "e-adams-s3");

    var first = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);
    assertThat(first.sentence()).startsWith("1 record was not sent this time");
    var second = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);
    assertThat(second.sentence()).startsWith("1 record is no longer in the SIS");
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isEqualTo(120);
    var third = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);

    assertThat(third.run().removed()).isEqualTo(1);
  }

  @OnEachStore
  void a_suspicion_that_the_second_pull_does_not_share_is_forgotten() {
    town.loses(RosterCollection.ENROLLMENTS, "e-adams-s3");
    town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);
    town.has(SchoolDistrict.of(60));

    assertThat(town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL).sentence()).isEmpty();
    assertThat(town.missing(RosterCollection.ENROLLMENTS)).isZero();
  }

  @OnEachStore
  void an_empty_answer_that_is_only_probably_whole_is_held_like_any_other() {
    town.losesAll(RosterCollection.USERS);

    var run = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(town.waiting().counts().all()).isZero();
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(120);
  }

  @OnEachStore
  void what_is_held_without_proof_becomes_a_plan_by_the_second_pull_that_misses_it() {
    town.losesAll(RosterCollection.ENROLLMENTS);
    var first = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);
    assertThat(first.state()).isEqualTo(RunState.HELD);
    assertThat(first.sentence()).contains("nothing to approve yet", "ask the SIS vendor");
    assertThat(town.waiting().sentence()).isEqualTo(first.sentence());
    assertThat(town.waiting().counts().all()).isZero();

    var second = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);

    assertThat(second.state()).isEqualTo(RunState.HELD);
    assertThat(second.sentence()).contains("An admin must look at the plan");
    assertThat(town.waiting().counts().removals()).isEqualTo(120);
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isEqualTo(120);
  }

  @OnEachStore
  void what_was_held_without_proof_and_comes_back_is_suspected_no_longer() {
    town.losesAll(RosterCollection.ENROLLMENTS);
    town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);
    town.has(SchoolDistrict.of(60));

    var back = town.run(Trigger.SCHEDULED, Absence.NEEDS_SECOND_PULL);

    assertThat(back.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.missing(RosterCollection.ENROLLMENTS)).isZero();
  }

  @OnEachStore
  void a_delta_never_counts_absence_but_what_it_marks() {
    town.losesAll(RosterCollection.USERS)
        .has(student("adams-s3", "Married", "adams"), student("adams-new", "New", "adams"))
        .marks(RosterCollection.USERS, "adams-s4");

    var run = town.run(Trigger.SCHEDULED, Absence.SAYS_NOTHING);

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.run().added()).isEqualTo(1);
    assertThat(run.run().changed()).isEqualTo(1);
    assertThat(run.run().removed()).isEqualTo(1);
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(120);
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void deltas_do_not_count_towards_three_runs() {
    town.loses(RosterCollection.USERS, "adams-s3");
    town.night();
    for (int run = 0; run < 5; run++) {
      town.open.clock.forward(Duration.ofDays(1));
      town.run(Trigger.SCHEDULED, Absence.SAYS_NOTHING);
    }

    assertThat(isThere("adams-s3")).isTrue();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(1);
  }
}
