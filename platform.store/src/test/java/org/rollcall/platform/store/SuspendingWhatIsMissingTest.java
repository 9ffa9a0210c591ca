package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.SchoolDistrict.student;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.plan.Inverting;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.PlannedChange;
import org.rollcall.platform.core.plan.RemovalReason;
import org.rollcall.platform.core.plan.SeeSuspended;
import org.rollcall.platform.core.plan.SuspendedRecord;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;

class SuspendingWhatIsMissingTest {
  private static final Grace SUSPENDING =
      Grace.USUAL.suspending(Set.of(GraceGroup.STUDENTS, GraceGroup.CLASSES));

  private GuardedTown town;

  @BeforeEach
  void aDistrictWhoseStudentsAndClassesAreSuspended(OpenStore open) {
    town = new GuardedTown(open);
    town.has(SchoolDistrict.of(60)).has(SchoolDistrict.teacher("adams-t0", "adams"));
    town.run();
    choose(SUSPENDING);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private void choose(Grace grace) {
    town.ports().settings().keep(town.connection, grace);
    assertThat(town.ports().settings().grace(town.connection)).isEqualTo(grace);
  }

  private boolean isThere(String person) {
    return town.reader().user(RosterRecords.id(person)).isPresent();
  }

  private Revision revision() {
    return town.reader().revision();
  }

  private SeeSuspended see() {
    var store = town.open.store();
    var audit = AuditLog.open(store.auditEntries(), town.open.home(), town.open.clock);
    return new SeeSuspended(store.connections(), store.rosters(), town.ports(), audit);
  }

  private List<SuspendedRecord> suspended(RosterCollection collection) {
    return see().some(Caller.operatorKey(), town.connection, collection, null, 50).items();
  }

  private List<String> suspendedPeople() {
    return suspended(RosterCollection.USERS).stream().map(it -> it.id().value()).toList();
  }

  private GuardedTown.Ended nights(int count) {
    for (int night = 1; night < count; night++) {
      town.night();
    }
    return town.night();
  }

  private GuardedTown.Ended suspends(String student) {
    town.loses(RosterCollection.USERS, student);
    var run = nights(4);
    assertThat(suspendedPeople()).containsExactly(student);
    return run;
  }

  @OnEachStore
  void a_student_who_is_missing_longer_than_the_grace_stays_and_is_suspended() {
    town.loses(RosterCollection.USERS, "adams-s3", "adams-t0");
    var first = town.night();
    assertThat(first.sentence()).contains("or are suspended");
    nights(2);
    assertThat(suspendedPeople()).isEmpty();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(2);

    var last = town.night();

    assertThat(last.sentence()).startsWith("1 record is suspended from now on: it stays");
    assertThat(isThere("adams-t0")).isFalse();
    assertThat(isThere("adams-s3")).isTrue();
    assertThat(town.missing(RosterCollection.USERS)).isZero();
    var record = suspended(RosterCollection.USERS).get(0);
    assertThat(record.title()).contains("Student3");
    assertThat(record.suspension().run()).isEqualTo(last.run().id());
    assertThat(record.suspension().at()).isEqualTo(town.open.clock.instant());
    assertThat(record.missing()).isBefore(record.suspension().at());
    assertThat(record.then()).isEqualTo(Disposition.SUSPEND);
    var revision = revision();
    assertThat(nights(10).sentence()).isEmpty();
    assertThat(revision()).isEqualTo(revision);
    assertThat(suspendedPeople()).containsExactly("adams-s3");
  }

  @OnEachStore
  void a_class_is_suspended_and_its_missing_enrollments_go_as_ever() {
    var members = town.membersOf("adams-c5").subList(0, 3);
    town.loses(RosterCollection.CLASSES, "adams-c5")
        .loses(RosterCollection.ENROLLMENTS, members.toArray(String[]::new));

    nights(4);

    assertThat(suspended(RosterCollection.CLASSES))
        .extracting(it -> it.id().value())
        .containsExactly("adams-c5");
    assertThat(town.reader().schoolClass(RosterRecords.id("adams-c5"))).isPresent();
    assertThat(town.stored(RosterCollection.ENROLLMENTS)).isEqualTo(117);
    assertThat(see().counts(Caller.operatorKey(), town.connection))
        .containsOnlyKeys(RosterCollection.CLASSES);
  }

  @OnEachStore
  void who_comes_back_is_the_same_again_and_suspended_no_longer() {
    suspends("adams-s3");
    var revision = revision();
    town.has(student("adams-s3", "Student3", "adams"));

    var back = town.night();

    assertThat(back.run().added() + back.run().changed() + back.run().removed()).isZero();
    assertThat(revision()).isEqualTo(revision);
    assertThat(suspendedPeople()).isEmpty();
    assertThat(town.missing(RosterCollection.USERS)).isZero();
    town.loses(RosterCollection.USERS, "adams-s3");
    nights(3);
    assertThat(suspendedPeople()).isEmpty();
    nights(1);
    assertThat(suspendedPeople()).containsExactly("adams-s3");
  }

  @OnEachStore
  void who_comes_back_with_another_name_is_changed_and_suspended_no_longer() {
    suspends("adams-s3");
    town.has(student("adams-s3", "Married", "adams"));

    assertThat(town.night().run().changed()).isEqualTo(1);
    assertThat(suspendedPeople()).isEmpty();
  }

  @OnEachStore
  void what_the_sis_marks_is_suspended_at_once_and_only_once() {
    town.loses(RosterCollection.USERS, "adams-s4");
    town.night();
    town.marks(RosterCollection.USERS, "adams-s3", "adams-s4", "adams-t0");

    var run = town.night();

    assertThat(run.run().removed()).isEqualTo(1);
    assertThat(isThere("adams-t0")).isFalse();
    assertThat(suspendedPeople()).containsExactlyInAnyOrder("adams-s3", "adams-s4");
    assertThat(run.sentence()).contains("2 records are suspended from now on");
    assertThat(town.night().sentence()).isEmpty();
    town.has(student("adams-s3", "Student3", "adams"));
    town.night();
    assertThat(suspendedPeople()).containsExactly("adams-s4");
  }

  @OnEachStore
  void what_is_to_be_removed_after_all_goes_with_the_next_complete_run() {
    suspends("adams-s3");
    choose(Grace.of(30, 400, 400, 400, 400));
    assertThat(suspended(RosterCollection.USERS)).allMatch(it -> it.then() == Disposition.REMOVE);
    town.run(Trigger.SCHEDULED, Absence.SAYS_NOTHING);
    assertThat(isThere("adams-s3")).isTrue();

    var run = town.run();

    assertThat(run.run().removed()).isEqualTo(1);
    assertThat(isThere("adams-s3")).isFalse();
    assertThat(suspendedPeople()).isEmpty();
  }

  @OnEachStore
  void what_is_kept_from_now_on_loses_the_mark_and_is_kept() {
    suspends("adams-s3");
    choose(Grace.USUAL.keeping(Set.of(GraceGroup.STUDENTS)));

    nights(5);

    assertThat(isThere("adams-s3")).isTrue();
    assertThat(suspendedPeople()).isEmpty();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(1);
    choose(SUSPENDING);
    town.night();
    assertThat(suspendedPeople()).containsExactly("adams-s3");
  }

  @OnEachStore
  void a_run_that_reads_only_changes_suspends_nobody_for_being_absent_and_brings_back_who_comes() {
    suspends("adams-s3");
    town.loses(RosterCollection.USERS, "adams-s5", "adams-s6");
    for (int run = 0; run < 6; run++) {
      town.open.clock.forward(Duration.ofDays(1));
      town.run(Trigger.SCHEDULED, Absence.SAYS_NOTHING);
    }
    assertThat(suspendedPeople()).containsExactly("adams-s3");
    town.marks(RosterCollection.USERS, "adams-s6");
    town.run(Trigger.SCHEDULED, Absence.SAYS_NOTHING);
    assertThat(suspendedPeople()).containsExactlyInAnyOrder("adams-s3", "adams-s6");
    town.has(student("adams-s3", "Student3", "adams"), student("adams-s6", "Back", "adams"));

    var run = town.run(Trigger.SCHEDULED, Absence.SAYS_NOTHING);

    assertThat(run.run().changed()).isEqualTo(1);
    assertThat(suspendedPeople()).isEmpty();
  }

  @OnEachStore
  void the_guard_judges_when_they_are_first_missing_and_not_when_they_are_suspended() {
    var some = new String[20];
    for (int i = 0; i < some.length; i++) {
      some[i] = "adams-s" + i;
    }
    town.marks(RosterCollection.USERS, some);

    var held = town.night();

    assertThat(held.state()).isEqualTo(RunState.HELD);
    var plan = town.waiting();
    assertThat(plan.counts().removals()).isEqualTo(20);
    assertThat(plan.counts().suspended()).isEqualTo(20);
    assertThat(town.entries(plan))
        .extracting(PlannedChange::reason)
        .containsOnly(RemovalReason.MARKED_SUSPENDED);
    assertThat(suspendedPeople()).isEmpty();
    town.approve(DecisionScope.EVERYTHING);
    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(suspendedPeople()).hasSize(20);
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(121);
    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @OnEachStore
  void a_dry_run_says_who_would_be_suspended_and_suspends_nobody() {
    town.loses(RosterCollection.USERS, "adams-s3");
    nights(3);
    town.open.clock.forward(Duration.ofDays(1));

    var run = town.run(Trigger.DRY_RUN, Absence.COUNTS);

    assertThat(run.sentence()).contains("remove 0 records, and suspend 1, which stay");
    assertThat(town.entries(town.newest()))
        .extracting(PlannedChange::reason)
        .containsExactly(RemovalReason.SUSPENDED);
    assertThat(suspendedPeople()).isEmpty();
  }

  @OnEachStore
  void undoing_the_run_that_suspended_lifts_it_and_who_was_marked_is_missing_no_longer() {
    town.loses(RosterCollection.USERS, "adams-s3");
    nights(3);
    town.marks(RosterCollection.USERS, "adams-s4");
    var run = town.night();
    assertThat(suspendedPeople()).hasSize(2);
    var store = town.open.store();
    var inverting = new Inverting(store.rosters(), store.guard(), town.open.clock);

    var plan =
        inverting.preview(inverting.published(town.connection, run.run().id()).orElseThrow());

    assertThat(plan.sentence()).contains("2 that it suspended are so no longer");
    var begun = store.syncRuns().begin(town.connection, Trigger.UNDO, town.open.clock.instant());
    var undoing = new HandledRun(store.connections().find(town.connection).orElseThrow(), begun);
    inverting.apply(undoing, plan, "agnes@example.org");
    assertThat(undoing.endState()).isEqualTo(RunState.SUCCEEDED);
    assertThat(suspendedPeople()).isEmpty();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(1);
    assertThat(inverting.published(town.connection, run.run().id())).isEmpty();
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(121);
  }

  @OnEachStore
  void erasing_who_is_suspended_leaves_no_mark() {
    suspends("adams-s3");
    var person = RosterRecords.id("adams-s3");
    var key = RecordKey.of(person);
    var by = suspended(RosterCollection.USERS).get(0).suspension();
    town.ports()
        .missing()
        .keep(
            town.connection,
            RosterCollection.DEMOGRAPHICS,
            List.of(
                new MissingRecord(
                    key, by.run(), by.at(), 1, true, MissingRecord.Standing.SUSPENDED, by)));

    town.open
        .store()
        .erasures()
        .erase(
            new Erasure(town.connection, key, PersonMark.of(town.connection, person), by.at()),
            person);

    assertThat(see().counts(Caller.operatorKey(), town.connection)).isEmpty();
  }
}
