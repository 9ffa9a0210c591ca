package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.sync.Pauses.Pause;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.HeldPlans;
import org.rollcall.platform.web.fixture.OpenConsole;

class ReviewingPlansTest {
  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();
  private Connection campus;
  private Plan plan;

  @BeforeEach
  void a_run_is_held_because_it_would_take_lisa_away() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    campus = town.connection(springfield, "Campus");
    town.roster(campus, Duration.ofDays(1));
    var run =
        town.run(campus, RunState.HELD, Duration.ofHours(2), null, "Much would be removed; look.");
    plan = HeldPlans.hold(town.store(), run, town.platform().rollcall().clock().instant());
    browser = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private String page(String path) {
    return browser.open(path).body().replace("&#x3D;", "=");
  }

  @Test
  void the_overview_and_the_connection_lead_to_the_plan() {
    assertThat(page("/")).contains("Much would be removed", "/connections/1/plans/waiting");
    assertThat(page("/connections/1")).contains("Much would be removed", "Look at the plan");
    assertThat(page("/connections/1/plans/waiting")).contains("25 % of the students");
    assertThat(page("/connections/1/plans")).contains("/plans/1", "Waits for a decision");
  }

  @Test
  void the_plan_says_first_what_would_happen_to_whom_and_who_acts() {
    var page = page("/plans/1");

    assertThat(page.indexOf("25 % of the students at Springfield Elementary (1 of 4)"))
        .isPositive()
        .isLessThan(page.indexOf("Who acts: <strong>you</strong>"));
    assertThat(page)
        .contains("<strong>2</strong> go", "School by school", "Springfield Elementary");
  }

  @Test
  void changes_show_old_and_new_values_and_removals_why() {
    assertThat(page("/plans/1"))
        .contains("<del>Bart</del>", "<ins>Bartholomew</ins>", "Flanders, Ned")
        .contains("it goes when its grace is over", "Suspicious");
  }

  @Test
  void what_is_shown_is_narrowed_by_kind_school_class_and_words() {
    assertThat(page("/plans/1?kind=ADDITION")).contains("Ned").doesNotContain("Lisa");
    assertThat(page("/plans/1?q=lisa")).contains("Simpson, Lisa").doesNotContain("Ned");
    assertThat(page("/plans/1?class=c0")).contains("s1-c0").doesNotContain("Flanders");
    assertThat(page("/plans/1?suspicious=yes")).contains("Lisa").doesNotContain("Ned");
    assertThat(page("/plans/1?school=elementary&kind=REMOVAL"))
        .contains("Approve removals at Springfield Elementary School", "Class by class");
    assertThat(page("/plans/1/file?kind=REMOVAL"))
        .contains("\"Simpson, Lisa\"", "missing")
        .doesNotContain("Ned");
  }

  @Test
  void a_decision_needs_a_reason_and_the_plan_that_was_looked_at() {
    var none = browser.submit("/plans/1", "/plans/1/approve", "generation", "1", "reason", "");
    var old = browser.submit("/plans/1", "/plans/1/approve", "generation", "7", "reason", "So.");

    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(old.statusCode()).isEqualTo(409);
    assertThat(old.body()).contains("made anew in the meantime");
  }

  @Test
  void approving_part_of_it_is_remembered_and_starts_a_run() {
    var sent =
        browser.submit(
            "/plans/1",
            "/plans/1/approve",
            "generation",
            "1",
            "reason",
            "Lisa moved away.",
            "school",
            "elementary",
            "kind",
            "REMOVAL");

    assertThat(sent.headers().firstValue("Location").orElse("")).startsWith("/runs/");
    var decisions = console.town().store().guard().plans().decisions(plan.id());
    assertThat(decisions)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("Lisa moved away."));
  }

  @Test
  void rejecting_it_closes_it_and_the_roster_stays() {
    browser.submit("/plans/1", "/plans/1/reject", "reason", "The SIS is wrong.");

    assertThat(page("/plans/1")).contains("Rejected: The SIS is wrong.").doesNotContain("Who acts");
    assertThat(console.town().store().guard().plans().find(plan.id()).orElseThrow().state())
        .isEqualTo(PlanState.REJECTED);
  }

  @Test
  void limits_are_changed_and_raised_once_with_a_reason() {
    var raised =
        browser.submit(
            "/connections/1/limits",
            "/connections/1/limits/raise",
            "rule",
            "REMOVED",
            "percent",
            "40",
            "reason",
            "The west wing closes.");
    var wrong =
        browser.submit(
            "/connections/1/limits",
            "/connections/1/limits",
            "removedPercent",
            "x",
            "reason",
            "R.");

    assertThat(raised.statusCode()).isEqualTo(303);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"/connections/1/limits\"", "Back to the page");
    assertThat(page("/connections/1/limits")).contains("The west wing closes.", "40 %");
  }

  @Test
  void what_was_raised_can_be_taken_back_while_no_run_has_used_it() {
    var limits = "/connections/1/limits";
    browser.submit(
        limits, limits + "/raise", "rule", "REMOVED", "percent", "40", "reason", "A mistake.");

    browser.submit(limits, limits + "/take-back");
    var again = browser.submit(limits, limits + "/take-back");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("nothing to take back", "href=\"" + limits + "\"");

    assertThat(page(limits))
        .contains("A mistake.", "it counts no longer")
        .doesNotContain("Take back what no run has used");
  }

  @Test
  void how_long_what_is_gone_stays_is_changed_with_a_reason() {
    var path = "/connections/1/removals";
    var changed =
        browser.submit(
            path,
            "/connections/1/grace",
            "runs",
            "4",
            "studentDays",
            "14",
            "staffDays",
            "7",
            "classDays",
            "5",
            "otherDays",
            "2",
            "students",
            "suspend",
            "staff",
            "keep",
            "classes",
            "remove",
            "others",
            "remove",
            "reason",
            "Families who move come back.");
    var wrong =
        browser.submit(
            path,
            "/connections/1/grace",
            "runs",
            "0",
            "studentDays",
            "-1",
            "staffDays",
            "7",
            "classDays",
            "5",
            "otherDays",
            "2",
            "students",
            "remove",
            "staff",
            "remove",
            "classes",
            "remove",
            "others",
            "suspend",
            "reason",
            "R.");

    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(page(path))
        .contains(
            "name=\"studentDays\" type=\"number\" min=\"0\" max=\"400\" required value=\"14\"",
            "value=\"suspend\" selected>suspended",
            "value=\"keep\" selected>kept");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Give a number from", "courses, terms and schools cannot");
    assertThat(console.town().store().guard().settings().grace(campus.id()))
        .isEqualTo(
            Grace.of(4, 14, 7, 5, 2)
                .keeping(Set.of(GraceGroup.STAFF))
                .suspending(Set.of(GraceGroup.STUDENTS)));
  }

  @Test
  void a_paused_connection_says_why_and_is_released() {
    var now = console.town().platform().rollcall().clock().instant();
    console
        .town()
        .store()
        .pauses()
        .pause(new Pause(campus.id(), now, "seymour", "run 7 was undone (wrong file)."));

    assertThat(page("/connections/1"))
        .containsOnlyOnce("paused: run 7 was undone")
        .contains("Release the connection");
    assertThat(page("/")).contains("Paused", "paused since", "paused: run 7 was undone");
    var api = page("/api/v1/connections/1");
    assertThat(api)
        .contains("\"condition\":\"paused\"")
        .contains("\"by\":\"seymour\",\"reason\":\"run 7 was undone (wrong file).\"");
    browser.submit("/connections/1", "/connections/1/release");
    assertThat(page("/connections/1")).doesNotContain("is paused");
  }

  @Test
  void a_run_leads_to_its_plan() {
    assertThat(page("/runs/1")).contains("/plans/1", "Look at the plan, and decide");
  }
}
