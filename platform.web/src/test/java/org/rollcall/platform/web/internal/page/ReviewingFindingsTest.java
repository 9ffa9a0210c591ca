package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.SomeFindings;

class ReviewingFindingsTest {

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_of_a_district_whose_data_is_odd() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("agnes@example.org", "Agnes Skinner", springfield);
    var campus = town.connection(springfield, "Campus");
    town.roster(campus, Duration.ofHours(9));
    var run = town.run(campus, RunState.SUCCEEDED, Duration.ofHours(9), null, "");
    SomeFindings.keep(town.store(), campus.id(), run);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void findings_are_counted_by_cause_with_who_can_fix_them() {
    assertThat(browser.open("/connections/1/findings").body())
        .contains("Records that point to nothing", "Classes and people without each other")
        .contains("1 error, 0 warnings, 2 notes. New since the run before: 3, solved: 0.")
        .contains("SIS administrator", "School registrar", ">24<")
        .contains("/connections/1/findings?rule&#x3D;class-without-teacher");
  }

  @Test
  void a_rule_lists_whom_it_concerns_with_a_way_to_their_page() {
    var missing = browser.open("/connections/1/findings?rule=enrollment-person-missing").body();
    assertThat(missing).contains("<code>ghost</code>", "and 22 more", ">New<");

    assertThat(browser.open("/connections/1/findings?rule=class-without-teacher").body())
        .contains("href=\"/connections/1/class?id&#x3D;c0\"");
  }

  @Test
  void findings_are_found_by_name_and_by_school() {
    var name =
        console
            .town()
            .store()
            .rosters()
            .read(new ConnectionId(1))
            .user(SourcedId.of("t0"))
            .orElseThrow()
            .name()
            .familyName();

    assertThat(browser.open("/connections/1/findings?q=" + name).body())
        .contains("/connections/1/person?id&#x3D;t0")
        .doesNotContain("ghost");
    assertThat(browser.open("/connections/1/findings?school=nowhere&state=new").body())
        .contains("No finding fits.");
    assertThat(browser.open("/connections/1/findings?state=solved").body())
        .contains("No finding fits.");
  }

  @Test
  void the_connection_the_run_and_the_overview_lead_there() {
    assertThat(browser.open("/connections/1").body())
        .contains("href=\"/connections/1/findings\"", "1 error", "3 new");
    assertThat(browser.open("/runs/1").body()).contains("3 findings in the data");
    assertThat(browser.open("/").body()).contains("1 new error in the data of the SIS");
  }

  @Test
  void they_are_taken_away_as_a_file_and_the_audit_log_says_so() {
    var file = browser.submit("/connections/1/findings", "/connections/1/findings/export");

    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.body())
        .startsWith("\"state\",\"severity\"")
        .contains("\"new\",\"Error\",\"Records that point to nothing\"", "\"e-1 e-2\"");
    assertThat(browser.open("/audit").body())
        .contains("Findings exported", "3 findings, as a file.");
  }
}
