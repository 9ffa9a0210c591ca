package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class ReadingTheAuditLogTest {
  private final OpenConsole console = new OpenConsole();
  private Browser operator = console.browser();
  private Browser admin = console.browser();

  @BeforeEach
  void two_people_in_one_district() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("agnes@example.org", "Agnes Skinner", null);
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    var connection = town.connection(springfield, "Campus of Springfield");
    town.roster(connection, Duration.ofHours(9));
    operator = console.browser().signIn("agnes@example.org");
    admin = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private void write(String subject, String detail) {
    console
        .town()
        .platform()
        .rollcall()
        .audit()
        .record(Caller.operatorKey(), AuditAction.CONNECTOR_INSTALLED, null, subject, detail);
  }

  @Test
  void signing_in_and_looking_at_a_person_is_written_down_without_naming_the_person() {
    admin.open("/connections/1/person?id=s0");

    var log = admin.open("/audit").body();

    assertThat(log).contains("Signed in", "Person viewed", "seymour@springfield.k12.us");
    assertThat(log).contains("127.0.0.1").doesNotContain("s0<", "agnes");
  }

  @Test
  void an_admin_does_not_see_what_concerns_the_installation() {
    write("connector x", "Version 2.");

    assertThat(operator.open("/audit").body()).contains("connector x");
    assertThat(admin.open("/audit").body()).doesNotContain("connector x");
  }

  @Test
  void filters_narrow_and_a_day_that_is_none_is_said() {
    write("connector x", "");

    var narrowed = operator.open("/audit?subject=connector+x&action=CONNECTOR_INSTALLED").body();
    assertThat(narrowed).contains("connector x").doesNotContain("<strong>Signed in");
    assertThat(operator.open("/audit?since=2099-01-01").body()).contains("No entry fits");
    assertThat(operator.open("/audit?since=soon").body()).contains("Give a day such as");
  }

  @Test
  void older_entries_are_a_link_away() {
    for (int i = 1; i <= 60; i++) {
      write("connector " + i + "!", "");
    }

    var first = operator.open("/audit?actor=operator").body();

    assertThat(first).contains("connector 60!", "Older entries").doesNotContain("connector 10!");
  }

  @Test
  void an_export_holds_no_formula() {
    write("connector x", "=HYPERLINK(\"https://evil.example\")");

    var csv = operator.submit("/audit", "/audit/export", "format", "csv");

    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("audit.csv");
    assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
    assertThat(operator.submit("/audit", "/audit/export", "format", "json").body())
        .contains("\"subject\": \"connector x\"");
    assertThat(operator.open("/audit").body()).contains("Audit log exported");
  }

  @Test
  void the_log_says_that_it_is_unbroken() {
    assertThat(operator.submit("/audit", "/audit/verify").body()).contains("Unbroken");
  }
}
