package org.rollcall.platform.web.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.internal.scope.ScopedTown.NORTH;
import static org.rollcall.platform.web.internal.scope.ScopedTown.OPERATOR;
import static org.rollcall.platform.web.internal.scope.ScopedTown.counts;
import static org.rollcall.platform.web.internal.scope.TwoSchools.STUDENTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.finding.FindingsAsked;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scoping.ScopePreview.Counts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;

class NarrowingAScopeTest {
  private final ScopedTown town = new ScopedTown();

  @AfterEach
  void close() {
    town.close();
  }

  private static void assertThatNothingChanged(SyncRun run) {
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.counts().values())
        .allSatisfy(it -> assertThat(it.added() + it.changed() + it.removed()).isZero());
  }

  @Test
  void nobody_is_removed_and_what_is_outside_stays_as_it_is() {
    var before = town.stored();

    town.choose(NORTH);
    var run = town.sync();

    assertThatNothingChanged(run);
    assertThat(run.sentence()).contains("outside the scope from now on");
    assertThat(town.stored()).isEqualTo(before);
    assertThat(town.missing()).isZero();
    assertThat(town.held(RosterCollection.CLASSES)).isEqualTo(4);
    assertThat(town.held(RosterCollection.USERS)).isEqualTo(21);
    assertThat(town.held(RosterCollection.ENROLLMENTS)).isEqualTo(24);
  }

  @Test
  void the_run_counts_what_it_left_out_and_what_it_received() {
    town.choose(NORTH);
    var run = town.sync();

    var classes = counts(run, RosterCollection.CLASSES);
    assertThat(classes.received()).isEqualTo(8);
    assertThat(classes.stored()).isEqualTo(4);
    assertThat(classes.outside()).isEqualTo(4);
    assertThat(classes.dropped()).isZero();
    assertThat(counts(run, RosterCollection.ENROLLMENTS).outside()).isEqualTo(24);
    assertThat(counts(run, RosterCollection.ENROLLMENTS).dropped()).isZero();
  }

  @Test
  void the_next_run_finds_nothing_to_do_and_says_nothing_of_the_scope() {
    town.choose(NORTH);
    town.sync();

    var next = town.sync();

    assertThatNothingChanged(next);
    assertThat(next.sentence()).doesNotContain("scope");
  }

  @Test
  void whoever_teaches_within_comes_with_the_class_from_wherever() {
    town.choose(NORTH);
    town.sync();
    town.sis.person("south-t0", "south", UserRole.TEACHER, List.of(), "Married", null);
    town.sis.person("south-t1", "south", UserRole.TEACHER, List.of(), "Married", null);

    town.sync();

    assertThat(town.person("south-t0").name().givenName()).isEqualTo("Married");
    assertThat(town.person("south-t1").name().givenName()).isEqualTo("Given");
  }

  @Test
  void the_preview_says_what_happens_then() {
    var preview = town.scopes().preview(OPERATOR, town.id(), NORTH);

    assertThat(preview.of(RosterType.ORGS)).isEqualTo(new Counts(2, 1, 0, 1));
    assertThat(preview.of(RosterType.CLASSES)).isEqualTo(new Counts(8, 4, 0, 4));
    assertThat(preview.of(RosterType.STUDENTS)).isEqualTo(new Counts(40, 20, 0, 20));
    assertThat(preview.of(RosterType.STAFF)).isEqualTo(new Counts(4, 3, 0, 1));
    assertThat(preview.of(RosterType.OTHER_PEOPLE)).isEqualTo(new Counts(1, 1, 0, 0));
    assertThat(preview.of(RosterType.ENROLLMENTS)).isEqualTo(new Counts(49, 25, 0, 24));
    assertThat(preview.unread()).isZero();
    town.choose(NORTH);
    var run = town.sync();
    assertThat(counts(run, RosterCollection.ENROLLMENTS).stored()).isEqualTo(25);
    assertThat(counts(run, RosterCollection.USERS).stored()).isEqualTo(24);
  }

  @Test
  void what_is_wider_again_is_back_and_the_same() {
    var before = town.stored();
    town.choose(NORTH);
    town.sync();
    var preview = town.scopes().preview(OPERATOR, town.id(), Scope.EVERYTHING);

    town.choose(Scope.EVERYTHING);
    var run = town.sync();

    assertThat(preview.of(RosterType.CLASSES)).isEqualTo(new Counts(4, 8, 4, 0));
    assertThatNothingChanged(run);
    assertThat(town.stored()).isEqualTo(before);
    assertThat(town.held(RosterCollection.USERS)).isZero();
    assertThat(town.missing()).isZero();
  }

  @Test
  void what_changed_meanwhile_is_brought_in_when_the_scope_is_wider_again() {
    town.choose(NORTH);
    town.sync();
    town.sis.person("south-s1", "south", UserRole.STUDENT, List.of("09"), "Renamed", null);
    town.sync();
    assertThat(town.person("south-s1").name().givenName()).isEqualTo("Given");

    town.choose(Scope.EVERYTHING);
    town.sync();

    assertThat(town.person("south-s1").name().givenName()).isEqualTo("Renamed");
  }

  @Test
  void a_real_loss_within_the_scope_is_held_all_the_same() {
    town.sis.lose("north-s[0-5](-in-.*)?");
    town.choose(NORTH);

    var run = town.run();

    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(run.sentence()).contains("students");
  }

  @Test
  void a_school_that_the_sis_does_not_send_any_more_after_narrowing_is_no_loss() {
    town.choose(NORTH);
    town.sis.lose("south-.*");
    town.sis.enroll("south-t0", "north-c0", EnrollmentRole.TEACHER, "north");
    town.sis.person("south-t0", "south", UserRole.TEACHER, List.of());

    var run = town.sync();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(town.missing()).isZero();
    assertThat(town.held(RosterCollection.USERS)).isEqualTo(21);
  }

  @Test
  void a_school_that_has_lost_its_people_when_the_scope_holds_it_again_is_held_for_a_person() {
    town.choose(NORTH);
    town.sync();
    town.sis.lose("south-s.*");
    town.choose(Scope.EVERYTHING);

    assertThat(town.run().state()).isEqualTo(RunState.HELD);
  }

  @Test
  void who_moves_to_a_school_outside_stays_and_is_listed() {
    town.choose(NORTH);
    town.sync();
    town.sis.lose("north-s3-in-.*");
    town.sis.person("north-s3", "south", UserRole.STUDENT, List.of("09"), "Moved", null);

    town.sync();

    assertThat(town.person("north-s3").name().givenName()).isEqualTo("Given");
    assertThat(town.outside().some(OPERATOR, town.id(), RosterCollection.USERS, null, 100).items())
        .anySatisfy(it -> assertThat(it.id().value()).isEqualTo("north-s3"))
        .hasSize(22);
    assertThat(town.missing()).isOne();
  }

  @Test
  void nothing_is_said_of_data_outside_and_nothing_dangles_because_of_the_scope() {
    town.sis.enroll("north-nobody", "north-c1", EnrollmentRole.STUDENT, "north");
    town.sis.enroll("south-nobody", "south-c1", EnrollmentRole.STUDENT, "south");
    town.choose(NORTH);
    town.sync();

    var all =
        town.rollcall().dataQuality().findings().export(OPERATOR, town.id(), FindingsAsked.ALL);

    assertThat(all).contains("north-nobody").doesNotContain("south-");
  }

  @Test
  void what_the_connector_finds_odd_outside_is_nobody_s_concern() {
    town.console
        .connector()
        .findsOdd("north-c1", "south-c1", "north-s1", "south-s1", "south-s1-in-south-c1");
    town.choose(NORTH);
    town.sync();

    var all =
        town.rollcall().dataQuality().findings().export(OPERATOR, town.id(), FindingsAsked.ALL);

    assertThat(all).contains("north-c1", "north-s1").doesNotContain("south-");
  }

  private static Finding dropped(RosterCollection collection, String id, String school) {
    return Finding.builder(Severity.ERROR, collection, "missing-reference", "It was left out.")
        .sourcedId(SourcedId.of(id))
        .orgs(school.isEmpty() ? List.of() : List.of(SourcedId.of(school)))
        .build();
  }

  @Test
  void what_the_connector_drops_is_told_where_it_may_lie_within() {
    var inSouth =
        Finding.builder(Severity.ERROR, RosterCollection.ENROLLMENTS, "missing-reference", "Gone.")
            .sourcedId(SourcedId.of("enrollment-2"))
            .orgs(List.of(SourcedId.of("north")))
            .schoolClass(SourcedId.of("south-c1"))
            .build();
    town.console
        .connector()
        .drops(
            dropped(RosterCollection.USERS, "user-1", "north"),
            dropped(RosterCollection.USERS, "user-2", "south"),
            dropped(RosterCollection.ENROLLMENTS, "enrollment-1", "north"),
            inSouth,
            dropped(RosterCollection.ENROLLMENTS, "enrollment-3", ""),
            dropped(RosterCollection.CLASSES, "class-2", "south"));
    town.choose(NORTH);

    var run = town.sync();

    var all =
        town.rollcall().dataQuality().findings().export(OPERATOR, town.id(), FindingsAsked.ALL);
    assertThat(all)
        .contains("user-1", "enrollment-1", "enrollment-3")
        .doesNotContain("user-2", "enrollment-2", "class-2");
    assertThat(counts(run, RosterCollection.ENROLLMENTS).dropped()).isEqualTo(3);
  }

  @Test
  void of_accounts_only_those_of_people_within_are_asked_for() throws IOException {
    town.choose(NORTH);
    town.sync();
    var accounts = town.rollcall().dataQuality().accounts();
    var file =
        """
        Email Address [Required]
        north-s0@example.org
        south-s0@example.org
        """;

    accounts.upload(
        OPERATOR, town.id(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

    var report = accounts.report(OPERATOR, town.id()).orElseThrow();
    assertThat(report.people(MatchOutcome.MATCHED)).isOne();
    assertThat(report.people()).isEqualTo(STUDENTS + 3L);
    assertThat(report.counts())
        .noneMatch(count -> count.school().equals("south") && count.role() == MatchRole.STUDENT);
    assertThat(report.outside()).isEqualTo(21);
    assertThat(report.strays()).isZero();
    town.choose(Scope.EVERYTHING);
    town.sync();

    var wide = accounts.report(OPERATOR, town.id()).orElseThrow();

    assertThat(wide.people(MatchOutcome.MATCHED)).isEqualTo(2);
    assertThat(wide.people()).isEqualTo(2L * STUDENTS + 4);
    assertThat(wide.outside()).isZero();
  }
}
