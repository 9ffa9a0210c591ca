package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.RunRevisions.RunRevision;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.measure.RunMeasures;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.core.sync.measure.Traffic;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class LookingBackTest {
  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();
  private Connection campus;

  @BeforeEach
  void two_runs_of_which_the_second_renames_one_and_loses_another() {
    var town = console.town();
    town.account("agnes@example.org", "Agnes Skinner", null);
    campus = town.connection(town.district("Springfield Unified"), "Campus");
    town.roster(campus, Duration.ofDays(2));
    town.run(campus, RunState.SUCCEEDED, Duration.ofDays(2), null, "");
    var second = town.run(campus, RunState.SUCCEEDED, Duration.ofHours(3), null, "");
    publish(Duration.ofHours(3));
    measured(second);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private void publish(Duration ago) {
    var header = RecordHeader.builder(SourcedId.of("s0")).build();
    var renamed =
        User.builder(header, PersonName.builder("Bartholomew", "Simpson").build()).build();
    var body = new RecordCodec().encode(renamed);
    var key = RecordKey.of(SourcedId.of("s0"));
    try (var staging = console.town().store().rosters().stage(campus.id())) {
      staging.apply(
          RosterCollection.USERS,
          List.of(
              new RecordChange.Change(key, body.hash(), renamed, body),
              new RecordChange.Removal(RecordKey.of(SourcedId.of("s1")))));
      staging.apply(
          RosterCollection.ENROLLMENTS,
          List.of(new RecordChange.Removal(RecordKey.of(SourcedId.of("s1-c0")))));
      staging.publish(console.town().platform().rollcall().clock().instant().minus(ago));
    }
  }

  private void measured(SyncRun run) {
    var span =
        new StageSpan(
            Stage.READING,
            RosterCollection.USERS,
            run.started(),
            run.started().plusSeconds(9),
            2_400_000);
    console
        .town()
        .store()
        .syncRuns()
        .keep(
            run.id(),
            new RunMeasures(
                List.of(span), new Traffic(31, 2_500_000, 2, 1, Duration.ofSeconds(7))));
  }

  private String page(String path) {
    return browser.open(path).body().replace("&#x3D;", "=");
  }

  @Test
  void a_run_says_what_it_took_stage_by_stage() {
    assertThat(page("/runs/2"))
        .contains("2.5 MB", "Sent again", "7 s in 1 wait", "Reading: People", "2.4 MB")
        .contains("/runs/2/comparison?with=1");
  }

  @Test
  void runs_are_listed_narrowed_exported_and_chosen_to_be_compared() {
    console
        .town()
        .run(campus, RunState.FAILED, Duration.ofHours(1), FailureKind.UNAVAILABLE, "No answer.");

    assertThat(page("/connections/1/runs"))
        .contains("/runs/1", "/runs/2", "No answer.", "2.5 MB", "Compare run 2");
    assertThat(page("/connections/1/runs?state=FAILED"))
        .contains("No answer.")
        .doesNotContain("/runs/1\"");
    assertThat(page("/connections/1/runs?before=2"))
        .contains("/runs/1\"")
        .doesNotContain("/runs/2\"");
    assertThat(page("/connections/1/runs/file?format=csv"))
        .startsWith("\"run\",\"connection\"")
        .contains("\"2500000\"", "\"No answer.\"");
    assertThat(page("/connections/1/runs/file?format=json")).contains("\"octets\": 2500000");
    assertThat(browser.open("/connections/1/runs/compare?run=2&run=1").headers().map())
        .containsEntry("Location", List.of("/runs/2/comparison?with=1"));
    assertThat(page("/connections/1/runs/compare?run=2")).contains("Tick exactly two runs");
  }

  @Test
  void who_is_missing_in_the_sis_shows_since_when_and_when_that_ends() {
    var guard = console.town().store().guard();
    var run = console.town().store().syncRuns().latest(campus.id(), 1).get(0);
    assertThat(page("/connections/1/person?id=s0")).doesNotContain("No longer in the SIS");

    guard
        .missing()
        .keep(
            campus.id(),
            RosterCollection.USERS,
            List.of(
                new MissingRecord(
                    RecordKey.of(SourcedId.of("s0")),
                    run.id(),
                    run.started(),
                    1,
                    true,
                    MissingRecord.Standing.MISSING)));

    assertThat(page("/connections/1/person?id=s0"))
        .contains("No longer in the SIS since", "/runs/" + run.id(), "4 complete runs more");
    assertThat(page("/connections/1/class?id=c0")).doesNotContain("No longer in the SIS");
  }

  @Test
  void two_runs_show_what_changed_between_them_with_old_and_new_values() {
    assertThat(page("/runs/2/comparison?with=1"))
        .contains("Two runs compared", "collection=users&amp;kind=CHANGED");
    assertThat(page("/runs/1/comparison?with=2&collection=users&kind=CHANGED"))
        .contains("People, changed", "Bartholomew Simpson", "<del>Bart</del>")
        .contains("<ins>Bartholomew</ins>");
    assertThat(page("/runs/2/comparison?with=1&collection=users&kind=REMOVED"))
        .contains("Lisa Simpson");
  }

  @Test
  void a_comparison_says_so_when_the_older_roster_is_not_kept_any_more() {
    var versions = console.town().store().rosterVersions();
    var now = console.town().platform().rollcall().clock().instant();
    while (versions.prune(campus.id(), now, 100)) {
      // Until nothing is left to be pruned.
    }

    assertThat(page("/runs/2/comparison?with=1")).contains("not kept any more");
    assertThat(page("/connections/1/person?id=s0"))
        .contains("what was before is not kept any more");
  }

  @Test
  void a_run_is_not_undone_when_what_was_before_is_not_kept_any_more() {
    var store = console.town().store();
    var run = store.syncRuns().latest(campus.id(), 1).get(0);
    var current = store.rosters().current(campus.id());
    var published = new RunRevision(run.id(), campus.id(), current, new Revision(1));
    store.guard().revisions().keep(published);
    var now = console.town().platform().rollcall().clock().instant();
    while (store.rosterVersions().prune(campus.id(), now, 100)) {
      // Until nothing is left to be pruned.
    }

    var sent = browser.submit("/runs/2", "/runs/2/undo");

    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(sent.body()).contains("is not kept any more, so it cannot be undone");
  }

  @Test
  void a_person_shows_what_changed_when_and_from_which_run() {
    assertThat(page("/connections/1/person?id=s0"))
        .contains("What changed", "Came into the roster", "<del>Bart</del>", "/runs/2", "/runs/1")
        .contains("Joined <a href=\"/connections/1/class?id=c0\">Mathematics 4, section 2</a>");
  }

  @Test
  void who_left_is_still_told_of() {
    assertThat(page("/connections/1/person?id=s1"))
        .contains("Lisa Simpson", "Not in the roster any more", "Left the roster")
        .contains("Left <a href=\"/connections/1/class?id=c0\">");
    assertThat(page("/audit")).contains("Person viewed", "Who was in the roster");
    assertThat(browser.open("/connections/1/person?id=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void a_class_shows_who_joined_and_left() {
    assertThat(page("/connections/1/class?id=c0&history=all"))
        .contains("Left <a href=\"/connections/1/person?id=s1\">Lisa Simpson</a>, student")
        .contains("Edna Krabappel");
  }

  @Test
  void what_a_page_watches_is_small_and_says_whether_the_page_has_changed() {
    var page = page("/runs/2/progress?seen=x");

    assertThat(page).contains("\"changed\":true", "\"received-users\":\"2,184 of 2,184\"");
    assertThat(page("/live")).contains("\"changed\":true");
    assertThat(Map.of("length", page.length()))
        .allSatisfy((k, v) -> assertThat(v).isLessThan(2000));
  }
}
