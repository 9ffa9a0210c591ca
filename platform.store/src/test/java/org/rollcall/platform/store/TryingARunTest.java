package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.store.SchoolDistrict.student;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.PlanCounts;
import org.rollcall.platform.core.plan.PlanKind;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;

class TryingARunTest {
  private static final List<RosterCollection> LOSING =
      List.of(RosterCollection.USERS, RosterCollection.ENROLLMENTS, RosterCollection.CLASSES);

  private GuardedTown town;

  @BeforeEach
  void aDistrict(OpenStore open) {
    town = new GuardedTown(open);
    town.has(SchoolDistrict.of(40));
  }

  @AfterEach
  void close() {
    town.close();
  }

  private GuardedTown.Ended dryRun() {
    return town.run(Trigger.DRY_RUN, Absence.COUNTS);
  }

  @OnEachStore
  void a_dry_run_before_the_first_load_shows_all_and_stores_nothing() {
    var run = dryRun();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .isEqualTo(
            "Dry run, nothing was applied: A sync now would bring in 172, change 0 and remove 0"
                + " records.");
    assertThat(town.stored(RosterCollection.USERS)).isZero();
    assertThat(town.newest().kind()).isEqualTo(PlanKind.DRY_RUN);
    assertThat(town.entries(town.newest()))
        .hasSize(172)
        .extracting(it -> it.title())
        .contains("Student3, Sam in Class adams-c0 (student)");
  }

  @OnEachStore
  void a_dry_run_of_an_unchanged_sis_is_empty() {
    town.run();

    assertThat(dryRun().sentence())
        .isEqualTo("Dry run, nothing was applied: A sync now would change nothing.");
    assertThat(town.newest().counts()).isEqualTo(PlanCounts.NONE);
  }

  @OnEachStore
  void a_dry_run_says_what_would_be_held_and_leaves_everything_as_it_is() {
    town.run();
    town.losesAll(RosterCollection.ENROLLMENTS);
    town.has(student("adams-new", "New", "adams"));

    var run = dryRun();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .startsWith(
            "Dry run, nothing was applied: A sync now would bring in 1, change 0 and remove 80"
                + " records. It would be held: the SIS sent no enrollments at all");
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(80);
    assertThat(town.missing(RosterCollection.ENROLLMENTS)).isZero();
    assertThat(town.ports().plans().waiting(town.connection)).isEmpty();
  }

  @OnEachStore
  void the_newest_dry_run_stands_in_the_place_of_the_one_before() {
    dryRun();
    dryRun();

    assertThat(town.ports().plans().latest(town.connection, 5))
        .extracting(it -> it.state())
        .containsExactly(PlanState.OPEN, PlanState.REPLACED);
  }

  @OnEachStore
  void applying_any_plan_makes_the_next_one_empty_but_for_what_waits() {
    var dice = new Random(4);
    town.run();
    for (int round = 0; round < 8; round++) {
      shake(dice);
      dryRun();
      var planned = town.newest().counts();
      var run = town.night();
      if (run.state() == RunState.HELD) {
        town.approve(DecisionScope.EVERYTHING);
        run = town.run();
      }
      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.run().added()).isEqualTo(planned.additions());
      assertThat(run.run().changed()).isEqualTo(planned.changes());

      dryRun();

      // What waits may be due by now; nothing else is left.
      assertThat(town.entries(town.newest()))
          .allMatch(it -> it.kind() == ChangeKind.REMOVAL)
          .allMatch(it -> String.valueOf(it.reason()).equals("GRACE_OVER"));
    }
    settle();
    for (var collection : LOSING) {
      assertThat(town.stored(collection)).isEqualTo(town.all(collection).size());
    }
  }

  private void settle() {
    for (int night = 0; night < 5; night++) {
      assertThat(town.night().state()).isEqualTo(RunState.SUCCEEDED);
    }
  }

  /** Some records go, some come back, some change, some are new. */
  private void shake(Random dice) {
    for (var collection : LOSING) {
      var all = new ArrayList<>(town.all(collection));
      for (var record : all) {
        if (dice.nextInt(100) < 8) {
          town.loses(collection, record.sourcedId().value());
        }
      }
    }
    for (var record : SchoolDistrict.of(40)) {
      if (dice.nextInt(100) < 4) {
        town.has(record);
      }
    }
    for (int i = 0; i < 5; i++) {
      town.has(student("adams-s" + dice.nextInt(60), "Name" + dice.nextInt(9), "adams"));
    }
  }
}
