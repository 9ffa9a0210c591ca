package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.SomeSuspended;

class SeeingWhoIsSuspendedTest {
  private static final String MARK = "Suspended since";

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();
  private Connection campus;
  private SyncRun run;

  @BeforeEach
  void a_roster_of_which_a_student_and_a_class_are_suspended() {
    var town = console.town();
    town.account("agnes@example.org", "Agnes Skinner", null);
    campus = town.connection(town.district("Springfield Unified"), "Campus");
    town.roster(campus, Duration.ofDays(2));
    run = town.run(campus, RunState.SUCCEEDED, Duration.ofDays(1), null, "");
    SomeSuspended.suspend(town.store(), run, RosterCollection.USERS, "s0");
    SomeSuspended.suspend(town.store(), run, RosterCollection.CLASSES, "c0");
    suspending(GraceGroup.STUDENTS, GraceGroup.STAFF, GraceGroup.CLASSES);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private void suspending(GraceGroup... groups) {
    var grace = Grace.USUAL.suspending(Set.of(groups));
    console.town().store().guard().settings().keep(campus.id(), grace);
  }

  private String page(String path) {
    return browser.open("/connections/1" + path).body().replace("&#x3D;", "=");
  }

  @Test
  void the_list_says_since_when_by_which_run_and_what_comes_next() {
    assertThat(page("/suspended"))
        .contains("Simpson, Bart", "/runs/" + run.id(), "Stays until the SIS has it again")
        .contains("/suspended?collection=classes");
    assertThat(page("/suspended?collection=classes")).contains("/class?id=c0");
    assertThat(page("/suspended?collection=courses")).contains("None of these are suspended");

    suspending();

    assertThat(page("/suspended")).contains("Goes with the next complete run");
    assertThat(page("/person?id=s0")).contains("it goes from the roster with the next run");
    console
        .town()
        .store()
        .guard()
        .settings()
        .keep(campus.id(), Grace.USUAL.keeping(Set.of(GraceGroup.STUDENTS, GraceGroup.STAFF)));
    assertThat(page("/suspended")).contains("Kept without the mark");
  }

  @Test
  void a_person_and_a_class_carry_the_mark_wherever_they_are_listed() {
    assertThat(page("/person?id=s0")).contains(MARK, "it stays in the roster as it was");
    assertThat(page("/person?id=s1")).doesNotContain(MARK);
    assertThat(page("/class?id=c0")).contains("chip waiting\">" + MARK);
    assertThat(page("/people?q=simpson")).containsOnlyOnce(MARK);
    assertThat(page("/school?id=elementary")).contains(MARK);
  }

  @Test
  void a_run_that_only_suspended_can_be_undone() {
    var town = console.town();
    var other = town.run(campus, RunState.HELD, Duration.ofHours(3), null, "Held in part.");
    var undo = "/runs/" + other.id() + "/undo";
    assertThat(browser.open("/runs/" + other.id()).body()).doesNotContain(undo);

    SomeSuspended.suspend(town.store(), other, RosterCollection.USERS, "s1");

    assertThat(browser.open("/runs/" + other.id()).body()).contains(undo);
  }

  @Test
  void what_is_held_on_a_person_says_so() {
    var exported =
        browser.submit("/connections/1/person?id=s0", "/connections/1/person/export", "id", "s0");

    assertThat(exported.body()).contains("\"suspended\"", "\"since\"");
  }

  @Test
  void plans_removals_and_the_roster_count_them() {
    assertThat(page("/roster")).contains("Of these, 1 person and 1 class are", "/suspended");
    assertThat(page("/plans")).contains("/suspended?collection=users");
    assertThat(page("/removals"))
        .contains("/suspended?collection=users", "Nothing waits to be removed");
  }

  @Test
  void who_is_missing_is_told_to_be_suspended_and_not_removed() {
    SomeSuspended.miss(console.town().store(), run, RosterCollection.USERS, "s1");

    assertThat(page("/person?id=s1")).contains("It is suspended and stays, not before");
    assertThat(page("/removals")).contains("Suspended, not before");
  }
}
