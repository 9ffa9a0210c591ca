package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.platform.store.SchoolDistrict.student;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.Inverting;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.Trigger;

class UndoingARunTest {
  private GuardedTown town;
  private GuardedTown.Ended run;

  @BeforeEach
  void aRunThatAddsChangesAndRemoves(OpenStore open) {
    town = new GuardedTown(open);
    town.has(SchoolDistrict.of(40));
    town.run();
    town.has(student("adams-new", "New", "adams"), student("adams-s1", "Renamed", "adams"));
    town.marks(RosterCollection.USERS, "adams-s2");
    run = town.night();
    assertThat(run.run().added() + run.run().changed() + run.run().removed()).isEqualTo(3);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private Inverting inverting() {
    var store = town.open.store();
    return new Inverting(store.rosters(), store.guard(), town.open.clock);
  }

  private Plan preview() {
    var published = town.ports().revisions().find(run.run().id()).orElseThrow();
    return inverting().preview(published);
  }

  private HandledRun apply(Plan plan) {
    var store = town.open.store();
    var begun = store.syncRuns().begin(town.connection, Trigger.UNDO, town.open.clock.instant());
    var undoing = new HandledRun(store.connections().find(town.connection).orElseThrow(), begun);
    inverting().apply(undoing, plan, "agnes@example.org");
    return undoing;
  }

  private String nameOf(String student) {
    return town.reader().user(RosterRecords.id(student)).orElseThrow().name().familyName();
  }

  @OnEachStore
  void the_preview_shows_the_inverse_and_changes_nothing() {
    var plan = preview();

    assertThat(plan.sentence())
        .isEqualTo(
            "Undoing run "
                + run.run().id()
                + " would bring back 1, change back 1 and remove 1 records.");
    assertThat(town.entries(plan))
        .extracting(it -> it.kind() + " " + it.id())
        .containsExactlyInAnyOrder("REMOVAL adams-new", "CHANGE adams-s1", "ADDITION adams-s2");
    assertThat(nameOf("adams-s1")).isEqualTo("Renamed");
  }

  @OnEachStore
  void applying_it_brings_the_roster_back_to_where_it_was() {
    var undoing = apply(preview());

    assertThat(undoing.endState()).isEqualTo(RunState.SUCCEEDED);
    assertThat(nameOf("adams-s1")).isEqualTo("Student1");
    assertThat(nameOf("adams-s2")).isEqualTo("Student2");
    assertThat(town.reader().user(RosterRecords.id("adams-new"))).isEmpty();
    assertThat(town.stored(RosterCollection.USERS)).isEqualTo(80);
    assertThat(town.newest().state()).isEqualTo(PlanState.APPLIED);
    assertThat(undoing.added() + undoing.changed() + undoing.removed()).isEqualTo(3);
  }

  @OnEachStore
  void what_has_changed_again_since_is_a_conflict_and_stays() {
    town.has(student("adams-s1", "Again", "adams"));
    town.night();

    var plan = preview();
    apply(plan);

    assertThat(plan.counts().conflicts()).isEqualTo(1);
    assertThat(plan.sentence()).contains("1 that changed again since stay as they are");
    assertThat(town.entries(plan))
        .filteredOn(it -> it.conflict())
        .extracting(it -> it.id().value())
        .containsExactly("adams-s1");
    var bySchool = town.ports().plans().bySchool(plan);
    assertThat(bySchool.stream().mapToLong(it -> it.changes()).sum())
        .isEqualTo(plan.counts().changes());
    assertThat(nameOf("adams-s1")).isEqualTo("Again");
    assertThat(nameOf("adams-s2")).isEqualTo("Student2");
  }

  @OnEachStore
  void an_undo_can_be_undone() {
    var undoing = apply(preview());
    var published = town.ports().revisions().find(undoing.id()).orElseThrow();

    apply(inverting().preview(published));

    assertThat(nameOf("adams-s1")).isEqualTo("Renamed");
    assertThat(town.reader().user(RosterRecords.id("adams-s2"))).isEmpty();
    assertThat(town.reader().user(RosterRecords.id("adams-new"))).isPresent();
  }

  @OnEachStore
  void the_guard_looks_at_an_undo_too() {
    for (int i = 0; i < 30; i++) {
      town.has(student("adams-more" + i, "More", "adams"));
    }
    run = town.night();

    var plan = preview();

    assertThat(plan.alarms()).hasSizeGreaterThan(0);
    assertThat(plan.sentence())
        .contains("Look closely: 42.9 % of the students at Adams (30 of 70)");
    assertThat(town.entries(plan)).allMatch(it -> it.kind() == ChangeKind.REMOVAL);
  }

  @OnEachStore
  void the_first_load_cannot_be_undone() {
    var first =
        town.ports()
            .revisions()
            .runOf(town.connection, new org.rollcall.platform.core.roster.Revision(1));
    var published = town.ports().revisions().find(first.orElseThrow()).orElseThrow();

    assertThatThrownBy(() -> inverting().preview(published))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("disconnect");
  }

  @OnEachStore
  void what_the_run_missed_is_missed_no_longer() {
    town.loses(RosterCollection.USERS, "adams-s5");
    town.has(student("adams-s6", "Renamed", "adams"));
    run = town.night();
    assertThat(town.missing(RosterCollection.USERS)).isEqualTo(1);

    apply(preview());

    assertThat(town.missing(RosterCollection.USERS)).isZero();
  }
}
