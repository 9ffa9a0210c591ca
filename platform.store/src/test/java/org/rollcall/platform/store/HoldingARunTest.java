package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rollcall.platform.store.SchoolDistrict.enrollment;
import static org.rollcall.platform.store.SchoolDistrict.schoolClass;
import static org.rollcall.platform.store.SchoolDistrict.student;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.plan.PlannedChange;
import org.rollcall.platform.core.plan.RemovalReason;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.plan.SchoolGroup;
import org.rollcall.platform.core.sync.RunState;

class HoldingARunTest {
  private GuardedTown town;

  @BeforeEach
  void aDistrict(OpenStore open) {
    town = new GuardedTown(open);
    town.has(SchoolDistrict.of(60));
    assertThat(town.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private void losesStudents(String school, int number) {
    IntStream.range(0, number)
        .forEach(i -> town.loses(RosterCollection.USERS, school + "-s" + i * 60 / number));
  }

  @OnEachStore
  void an_unchanged_sis_changes_nothing_and_makes_no_plan() {
    var revision = town.reader().revision();

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).isEmpty();
    assertThat(town.reader().revision()).isEqualTo(revision);
    assertThat(town.ports().plans().latest(town.connection, 5)).isEmpty();
  }

  @OnEachStore
  void removing_a_tenth_of_the_students_of_a_school_passes() {
    losesStudents("lincoln", 6);

    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(6);
  }

  @OnEachStore
  void removing_more_than_a_tenth_of_the_students_of_a_school_waits_for_a_person() {
    losesStudents("lincoln", 8);
    var revision = town.reader().revision();

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence())
        .isEqualTo(
            "13.3 % of the students at Lincoln High (8 of 60) would be removed; nothing was applied."
                + " An admin must look at the plan.");
    assertThat(town.reader().revision()).isEqualTo(revision);
    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }

  @OnEachStore
  void the_plan_says_who_would_go_and_why() {
    losesStudents("lincoln", 8);
    town.has(student("lincoln-s1", "Newname", "lincoln"), student("adams-new", "New", "adams"));
    town.night();

    var plan = town.waiting();

    assertThat(plan.counts().removals()).isEqualTo(8);
    assertThat(plan.alarms()).hasSize(1);
    assertThat(town.entries(plan))
        .filteredOn(it -> it.kind() == ChangeKind.REMOVAL)
        .hasSize(8)
        .allMatch(PlannedChange::suspicious)
        .allMatch(it -> it.reason() == RemovalReason.MISSING)
        .extracting(PlannedChange::title)
        .contains("Student0, Sam");
    assertThat(town.entries(plan))
        .filteredOn(it -> it.kind() != ChangeKind.REMOVAL)
        .extracting(PlannedChange::kind, it -> it.id().value())
        .containsExactlyInAnyOrder(
            tuple(ChangeKind.CHANGE, "lincoln-s1"), tuple(ChangeKind.ADDITION, "adams-new"));
    assertThat(town.ports().plans().bySchool(plan).get(0).id()).hasToString("lincoln");
  }

  @OnEachStore
  void fewer_than_five_are_never_a_share() {
    town.has(student("tiny-s0", "A", "tiny"), student("tiny-s1", "B", "tiny"));
    town.night();
    town.loses(RosterCollection.USERS, "tiny-s0", "tiny-s1");

    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @OnEachStore
  void a_record_is_judged_once_when_it_is_first_missing() {
    for (int night = 0; night < 6; night++) {
      losesStudents("lincoln", 5);
      IntStream.range(0, 60)
          .filter(i -> i % 12 == 0)
          .forEach(i -> town.loses(RosterCollection.USERS, "lincoln-s" + i));
      assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
    }

    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(115);
  }

  @OnEachStore
  void marked_as_to_be_deleted_is_judged_too() {
    IntStream.range(0, 8).forEach(i -> town.marks(RosterCollection.USERS, "adams-s" + i * 7));

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence()).startsWith("13.3 % of the students at Adams");
  }

  @OnEachStore
  void a_class_that_loses_over_half_of_its_members_waits() {
    town.loses(
        RosterCollection.ENROLLMENTS,
        town.membersOf("adams-c2").subList(0, 6).toArray(String[]::new));

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence())
        .startsWith("The class Class adams-c2 would lose 6 of its 10 members");
    assertThat(town.waiting().alarms()).extracting(it -> it.rule()).contains(GuardRule.CLASS);
  }

  @OnEachStore
  void a_class_that_loses_half_passes() {
    town.loses(
        RosterCollection.ENROLLMENTS,
        town.membersOf("adams-c2").subList(0, 5).toArray(String[]::new));

    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @OnEachStore
  void a_collection_that_comes_back_empty_removes_nobody() {
    for (var collection :
        List.of(
            RosterCollection.ORGS,
            RosterCollection.ACADEMIC_SESSIONS,
            RosterCollection.CLASSES,
            RosterCollection.USERS,
            RosterCollection.ENROLLMENTS)) {
      long before = town.stored(collection);
      town.losesAll(collection);

      var run = town.night();

      assertThat(run.state()).isEqualTo(RunState.HELD);
      assertThat(run.sentence()).startsWith("The SIS sent no ").contains(" at all, where");
      assertThat(town.stored(collection)).isEqualTo(before);
      assertThat(town.missing(collection)).isZero();
      town.has(SchoolDistrict.of(60));
    }
  }

  @OnEachStore
  void a_collection_under_three_quarters_of_its_last_good_count_waits() {
    IntStream.range(0, 5).forEach(i -> town.loses(RosterCollection.CLASSES, "adams-c" + i));

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(town.waiting().alarms())
        .extracting(it -> it.rule())
        .contains(GuardRule.SHRUNK, GuardRule.REMOVED);
  }

  @OnEachStore
  void three_quarters_changed_at_a_school_wait() {
    IntStream.range(0, 45).forEach(i -> town.has(student("adams-s" + i, "Renamed" + i, "adams")));

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence())
        .startsWith("75 % of the students at Adams (45 of 60) would be changed");
  }

  @OnEachStore
  void fewer_than_three_quarters_changed_pass() {
    IntStream.range(0, 44).forEach(i -> town.has(student("adams-s" + i, "Renamed" + i, "adams")));

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.run().changed()).isEqualTo(44);
  }

  @OnEachStore
  void enrollments_whose_terms_have_all_ended_are_counted_apart_and_never_hold() {
    town.has(schoolClass("old", "adams", "past"));
    IntStream.range(0, 50)
        .forEach(
            i -> town.has(SchoolDistrict.enrollment("old-" + i, "adams-s" + i, "old", "adams")));
    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);

    IntStream.range(0, 50).forEach(i -> town.loses(RosterCollection.ENROLLMENTS, "old-" + i));

    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.missing(RosterCollection.ENROLLMENTS)).isEqualTo(50);
  }

  @OnEachStore
  void what_is_held_is_made_anew_by_the_next_run_under_the_same_number() {
    losesStudents("lincoln", 8);
    town.night();
    var first = town.waiting();
    town.loses(RosterCollection.USERS, "lincoln-s1");

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    var plan = town.waiting();
    assertThat(plan.id()).isEqualTo(first.id());
    assertThat(plan.since()).isEqualTo(first.since());
    assertThat(plan.counts().removals()).isEqualTo(9);
    assertThat(town.entries(plan)).hasSize(9);
    assertThat(town.ports().plans().ofRun(run.run().id())).contains(plan.id());
  }

  @OnEachStore
  void when_the_sis_is_back_to_normal_there_is_nothing_to_decide() {
    town.losesAll(RosterCollection.ENROLLMENTS);
    town.night();
    town.has(SchoolDistrict.of(60));

    var run = town.night();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).startsWith("The SIS is back to normal");
    assertThat(town.ports().plans().waiting(town.connection)).isEmpty();
    assertThat(town.newest().state()).isEqualTo(PlanState.HEALED);
  }

  @OnEachStore
  void the_first_load_never_waits_and_people_are_told_by_what_they_are() {
    assertThat(town.ports().tallies().find(town.connection, town.reader().revision()))
        .hasValueSatisfying(
            tallies ->
                assertThat(tallies)
                    .containsEntry(
                        new SchoolGroup(RosterType.STUDENTS, RosterRecords.id("adams")), 60L));
  }

  @OnEachStore
  void tallies_that_are_in_doubt_are_counted_anew() {
    town.ports().tallies().doubt(town.connection);
    losesStudents("lincoln", 8);

    assertThat(town.night().sentence())
        .startsWith("13.3 % of the students at Lincoln High (8 of 60)");
  }

  @OnEachStore
  void adding_never_waits() {
    IntStream.range(60, 200)
        .forEach(
            i ->
                town.has(
                    student("adams-s" + i, "More" + i, "adams"),
                    enrollment("adams-s" + i, "adams-c0", "adams")));

    assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(260);
  }
}
