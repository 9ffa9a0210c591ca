package org.rollcall.platform.web.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.platform.web.internal.scope.ScopedTown.NORTH;
import static org.rollcall.platform.web.internal.scope.ScopedTown.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.TermChoice;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunState;

class ChoosingAScopeTest {
  private final ScopedTown town = new ScopedTown();

  @AfterEach
  void close() {
    town.close();
  }

  private Instant now() {
    return town.rollcall().clock().instant();
  }

  @Test
  void grades_leave_out_classes_and_students_of_others_and_no_teacher() {
    town.choose(ScopedTown.grades("9"));
    town.sync();

    assertThat(town.held(RosterCollection.CLASSES)).isEqualTo(4);
    assertThat(town.held(RosterCollection.USERS)).isEqualTo(20);
  }

  @Test
  void the_current_school_year_leaves_out_classes_of_the_last() {
    town.choose(ScopedTown.currentYear());
    town.sync();

    assertThat(town.held(RosterCollection.CLASSES)).isEqualTo(2);
    assertThat(town.held(RosterCollection.ENROLLMENTS)).isEqualTo(2);
    assertThat(town.held(RosterCollection.USERS)).isZero();
  }

  @Test
  void picked_terms_leave_out_classes_of_others() {
    town.choose(
        new Scope(
            Set.of(), Set.of(), TermChoice.PICKED, Set.of(SourcedId.of("year-2026")), Set.of()));
    town.sync();

    assertThat(town.held(RosterCollection.CLASSES)).isEqualTo(6);
  }

  @Test
  void roles_leave_out_others_and_never_students_and_teachers() {
    town.choose(ScopedTown.roles(UserRole.AIDE));
    town.sync();

    assertThat(town.held(RosterCollection.USERS)).isOne();
    assertThat(town.scopes().show(OPERATOR, town.id()).sentence())
        .isEqualTo("Only this is read: students, teachers and aides.");
  }

  @Test
  void the_district_stands_for_all_its_schools() {
    town.choose(ScopedTown.at("district"));
    town.sync();

    assertThat(town.held(RosterCollection.CLASSES)).isZero();
  }

  @Test
  void a_scope_that_holds_nothing_or_names_what_is_not_there_is_refused() {
    assertThatThrownBy(() -> town.choose(ScopedTown.at("office")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("No class and nobody");
    assertThatThrownBy(() -> town.choose(ScopedTown.at("east")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no school");
  }

  @Test
  void the_run_after_a_change_reads_everything_and_those_after_it_changes() {
    town.tellsChanges();
    town.choose(NORTH);

    assertThat(town.changes().reach()).isEqualTo(Reach.COMPLETE);
    assertThat(town.changes().reach()).isEqualTo(Reach.DELTA);
  }

  @Test
  void a_run_that_reads_changes_leaves_out_what_is_outside() {
    town.tellsChanges();
    town.choose(NORTH);
    town.changes();
    var changed = now().plus(Duration.ofSeconds(1));
    town.sis.person("north-s1", "north", UserRole.STUDENT, List.of("09"), "New", changed);
    town.sis.person("south-s1", "south", UserRole.STUDENT, List.of("09"), "New", changed);
    town.sis.person("south-t0", "south", UserRole.TEACHER, List.of(), "New", changed);
    town.sis.enroll("south-s1", "south-c2", EnrollmentRole.STUDENT, "south", changed);

    var run = town.changes();

    assertThat(run.reach()).isEqualTo(Reach.DELTA);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.person("north-s1").name().givenName()).isEqualTo("New");
    assertThat(town.person("south-t0").name().givenName()).isEqualTo("New");
    assertThat(town.person("south-s1").name().givenName()).isEqualTo("Given");
    assertThat(ScopedTown.counts(run, RosterCollection.ENROLLMENTS).outside()).isOne();
  }

  @Test
  void who_leaves_the_scope_is_held_by_a_run_that_reads_changes_too() {
    town.tellsChanges();
    town.choose(NORTH);
    town.changes();
    var changed = now().plus(Duration.ofSeconds(1));
    // The parent is in no class.
    town.sis.person("north-p0", "south", UserRole.PARENT, List.of(), "Moved", changed);

    var run = town.changes();

    assertThat(run.reach()).isEqualTo(Reach.DELTA);
    assertThat(town.held(RosterCollection.USERS)).isEqualTo(22);
    assertThat(town.person("north-p0").name().givenName()).isEqualTo("Given");
  }

  @Test
  void a_change_that_brings_in_what_did_not_change_itself_makes_the_run_read_everything() {
    town.tellsChanges();
    town.choose(NORTH);
    town.changes();
    var changed = now().plus(Duration.ofSeconds(1));
    town.sis.enroll("south-s2", "north-c1", EnrollmentRole.STUDENT, "north", changed);

    var run = town.changes();

    assertThat(run.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(run.sentence()).contains("from outside the scope came into a class");
    assertThat(town.held(RosterCollection.USERS)).isEqualTo(20);
  }

  @Test
  void a_class_that_comes_into_the_scope_makes_the_run_read_everything() {
    town.tellsChanges();
    town.choose(NORTH);
    town.changes();
    town.sis.schoolClass("south-c0", "north", "year-2027", "09", now().plus(Duration.ofSeconds(1)));

    var run = town.changes();

    assertThat(run.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(town.held(RosterCollection.CLASSES)).isEqualTo(3);
  }

  @Test
  void a_class_that_was_never_stored_brings_its_enrollments_when_it_comes_into_the_scope() {
    town.tellsChanges();
    town.choose(NORTH);
    town.sis.schoolClass("south-c7", "south", "year-2027", "09");
    town.sis.enroll("south-s2", "south-c7", EnrollmentRole.STUDENT, "south");
    assertThat(town.changes().reach()).isEqualTo(Reach.COMPLETE);
    assertThat(town.changes().reach()).isEqualTo(Reach.DELTA);
    town.sis.schoolClass("south-c7", "north", "year-2027", "09", now().plus(Duration.ofSeconds(1)));

    var run = town.changes();

    assertThat(run.reach()).isEqualTo(Reach.COMPLETE);
    assertThat(run.sentence()).contains("A class came into the scope");
    assertThat(town.enrollments("south-c7")).isOne();
  }

  @Test
  void so_does_one_that_only_changes_told_of() {
    town.tellsChanges();
    town.choose(NORTH);
    town.changes();
    var changed = now().plus(Duration.ofSeconds(1));
    town.sis.schoolClass("south-c7", "south", "year-2027", "09", changed);
    town.sis.enroll("south-s2", "south-c7", EnrollmentRole.STUDENT, "south", changed);
    assertThat(town.changes().reach()).isEqualTo(Reach.DELTA);
    town.sis.enroll("south-s2", "south-c7", EnrollmentRole.STUDENT, "south");
    town.sis.schoolClass("south-c7", "north", "year-2027", "09", changed);

    assertThat(town.changes().reach()).isEqualTo(Reach.COMPLETE);
    assertThat(town.enrollments("south-c7")).isOne();
  }

  @Test
  void a_class_that_is_new_within_the_scope_is_read_as_a_change() {
    town.tellsChanges();
    town.choose(NORTH);
    town.changes();
    var changed = now().plus(Duration.ofSeconds(1));
    town.sis.schoolClass("north-c7", "north", "year-2027", "09", changed);
    town.sis.enroll("north-s2", "north-c7", EnrollmentRole.STUDENT, "north", changed);

    assertThat(town.changes().reach()).isEqualTo(Reach.DELTA);
    assertThat(town.enrollments("north-c7")).isOne();
  }

  @Test
  void a_dry_run_says_what_a_narrower_scope_would_do_and_does_not() {
    town.choose(NORTH);

    var run = town.dryRun();

    assertThat(run.sentence()).contains("would change nothing", "outside the scope");
    assertThat(town.held(RosterCollection.USERS)).isZero();
  }

  @Test
  void what_is_let_go_goes_when_its_grace_is_over_and_not_before() {
    town.choose(NORTH);
    town.sync();
    var before = town.stored();

    town.outside().letGo(OPERATOR, town.id(), "The south left the district.");
    assertThat(town.stored()).isEqualTo(before);
    assertThat(town.missing()).isEqualTo(4 + 21 + 24);
    var run = town.sync();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.stored().get(RosterCollection.ENROLLMENTS)).isEqualTo(25);
    assertThat(town.stored().get(RosterCollection.USERS)).isEqualTo(45);
    town.outside().keepAfterAll(OPERATOR, town.id());
    assertThat(town.held(RosterCollection.USERS)).isEqualTo(21);
  }

  @Test
  void letting_go_asks_for_a_reason_and_for_something_to_let_go() {
    assertThatThrownBy(() -> town.outside().letGo(OPERATOR, town.id(), " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Say why");
    assertThatThrownBy(() -> town.outside().letGo(OPERATOR, town.id(), "They left."))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nothing lies outside");
  }

  @Test
  void before_anything_was_read_schools_and_terms_come_from_the_sis() {
    var other =
        town.console
            .town()
            .connection(
                town.rollcall().keepDistricts().find(OPERATOR, town.connection.district()),
                "Second");

    assertThat(town.scopes().show(OPERATOR, other.id()).orgs()).isEmpty();
    assertThat(town.scopes().look(OPERATOR, other.id()).orgs()).hasSize(4);
    town.scopes().choose(OPERATOR, other.id(), NORTH);
    var run = town.rollcall().syncRoster().request(OPERATOR, other.id());
    assertThat(ScopedTown.counts(town.ended(run), RosterCollection.CLASSES).stored()).isEqualTo(4);
    assertThat(town.console.town().store().rosters().counts(other.id()))
        .containsEntry(RosterCollection.CLASSES, 4L)
        .containsEntry(RosterCollection.USERS, 24L);
  }
}
