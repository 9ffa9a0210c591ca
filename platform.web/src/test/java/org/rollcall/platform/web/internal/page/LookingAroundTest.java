package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class LookingAroundTest {

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_operator_looks_at_a_district_with_a_roster() {
    var town = console.town();
    town.account("agnes@example.org", "Agnes Skinner", null);
    var springfield = town.district("Springfield Unified");
    var campus = town.connection(springfield, "Campus");
    town.roster(campus, Duration.ofHours(16));
    town.run(campus, RunState.SUCCEEDED, Duration.ofHours(16), null, "");
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_overview_says_how_current_the_roster_is_in_the_districts_time() {
    assertThat(browser.open("/").body())
        .contains("The roster is current.", "Springfield Unified", "today 04:01")
        .contains("class=\"number\">61</td>", "class=\"number\">20</td>")
        .contains("title=\"Monday 23 November 2026, 04:01:14 CST\"");
  }

  @Test
  void what_failed_comes_first_with_who_acts() {
    var campus = console.town().store().connections().all().get(0);
    console
        .town()
        .run(
            campus,
            RunState.FAILED,
            Duration.ofHours(1),
            FailureKind.CREDENTIALS_REJECTED,
            "The SIS no longer accepts the key.");

    assertThat(browser.open("/").body())
        .contains("Not as it should be", "The SIS no longer accepts the key.", "Last run failed")
        .contains("Who acts: <strong>the district admin</strong>");
  }

  @Test
  void every_page_of_a_roster_that_failed_to_be_confirmed_says_since_when_and_why() {
    var campus = console.town().store().connections().all().get(0);
    var why = "The SIS sent no people at all. The last good roster stayed.";
    console
        .town()
        .run(campus, RunState.FAILED, Duration.ofHours(1), FailureKind.ROSTER_INCOMPLETE, why);

    assertThat(browser.open("/").body()).contains("out of date since", "today 19:01");
    assertThat(browser.open("/connections/1").body()).contains("out of date since", why);
    for (var page :
        new String[] {
          "/roster", "/school?id=elementary", "/class?id=c0", "/person?id=t0", "/people"
        }) {
      assertThat(browser.open("/connections/1" + page).body())
          .contains("out of date since", why, "href=\"/runs/2\"");
    }
  }

  @Test
  void a_run_shows_each_collection_and_what_changed() {
    assertThat(browser.open("/runs/1").body())
        .contains("13,072 of 13,072", "155 added, 48 changed, 93 removed", "1 min 14 s")
        .doesNotContain("data-live-page");
  }

  @Test
  void a_run_that_goes_on_refreshes_itself_and_can_be_stopped() {
    var campus = console.town().store().connections().all().get(0);
    console.town().run(campus, RunState.PULLING, Duration.ofSeconds(20), null, "");

    assertThat(browser.open("/runs/2").body())
        .contains("data-live-page", "http-equiv=\"refresh\"", "200 of 412", "Stop the run");
  }

  @Test
  void the_roster_leads_from_schools_to_a_class_to_a_person() {
    assertThat(browser.open("/connections/1/roster").body())
        .contains(
            "Springfield Elementary School", "31 classes", "West Springfield", "Fall semester")
        .contains("west%2F1");
    assertThat(browser.open("/connections/1/school?id=elementary").body())
        .contains("Mathematics 4, section 2", "Room 204");
    assertThat(browser.open("/connections/1/class?id=c0").body())
        .contains("Edna Krabappel", "Teacher, primary", "18 students", "Zoë Müller", "山田 花子");
    assertThat(browser.open("/connections/1/person?id=t0").body())
        .contains("Edna Krabappel", "t0@springfield.k12.us", "Mathematics 4, section 2");
  }

  @Test
  void names_that_look_like_html_are_shown_as_they_are() {
    assertThat(browser.open("/connections/1/class?id=c0").body())
        .contains("&lt;b&gt;Bobby&lt;/b&gt; Tables")
        .doesNotContain("<b>Bobby");
    assertThat(browser.open("/connections/1/people?q=%22%3E%3Cscript%3E").body())
        .contains("&quot;&gt;&lt;script&gt;")
        .doesNotContain("\"><script>");
  }

  @Test
  void people_are_found_by_how_their_names_begin() {
    assertThat(browser.open("/connections/1/people?q=simp").body())
        .contains("Bart Simpson", "Lisa Simpson")
        .doesNotContain("Milhouse");
    assertThat(browser.open("/connections/1/people?q=xyz").body()).contains("begins with “xyz”");
  }

  @Test
  void a_long_list_of_classes_comes_in_pages() {
    var first = browser.open("/connections/1/school?id=high").body();

    assertThat(first).contains("Homeroom 1").doesNotContain("More classes");
  }

  @Test
  void connectors_show_what_they_serve_and_why_one_cannot_be_used() {
    console
        .town()
        .shelves()
        .put(
            new InstalledConnector(
                "broken.jar",
                "vendor.broken",
                "2.0.0",
                InstalledConnector.State.BROKEN,
                null,
                "It needs org.rollcall.connector.api [2,3), this platform offers 0.9.",
                0));

    assertThat(browser.open("/connectors").body())
        .contains("Infinite Campus", "Serving", "Campus</a>", "Install or replace")
        .contains("Cannot be used", "this platform offers 0.9");
  }

  @Test
  void a_key_is_shown_once() {
    var made = browser.submit("/me", "/me/keys", "keyName", "Nightly report").body();

    assertThat(made).contains("shown this once", "Nightly report");
    assertThat(browser.open("/me").body())
        .contains("Nightly report")
        .doesNotContain("shown this once");
  }

  @Test
  void an_address_that_leads_nowhere_says_so() {
    var answer = browser.open("/no/such/page");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Nothing to see here", "To the overview");
  }
}
