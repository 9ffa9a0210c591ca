package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.Descriptors;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.ScriptedConnector;

/** It is the evening of 23 November 2026 in the district, and the 24th in UTC. */
class DatingTheFirstSecretTest {
  private static final String EXPIRING = "/connect/qmlativ";
  private static final String LASTING = "/connect/infinite-campus";
  private static final String GOOD = "https://sis.example.org";

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_of_a_district_is_signed_in() {
    var town = console.town();
    town.shelves()
        .serve(new ScriptedConnector(Descriptors.expiring()), "vendor.skyward.qmlativ", "0.9.0");
    town.account("seymour@example.org", "Seymour Skinner", town.district("Springfield Unified"));
    browser = console.browser().signIn("seymour@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void where_secrets_expire_the_last_day_is_filled_in_by_the_district_s_calendar() {
    assertThat(browser.open(EXPIRING).body())
        .contains("name=\"expiresOn\" type=\"date\" value=\"2027-11-23\"", "365 days")
        .doesNotContain("<summary>Advanced</summary>");
  }

  @Test
  void elsewhere_both_days_are_empty_and_folded_away() {
    var page = browser.open(LASTING).body();

    assertThat(page).contains("name=\"expiresOn\" type=\"date\" value=\"\"");
    assertThat(page.indexOf("<summary>Advanced</summary>"))
        .isPositive()
        .isLessThan(page.indexOf("name=\"effectiveOn\""));
  }

  @Test
  void what_cannot_be_right_is_said_beside_its_field_and_what_was_typed_is_kept() {
    var past = authorize(EXPIRING, GOOD, "", "2026-11-22");
    var ahead = authorize(LASTING, "https://sis.example.org.", "2026-11-24", "soon");
    var doubtful = authorize(LASTING, "https://sis.example.org.", "2026-11-24", "");

    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body())
        .contains("id=\"expiresOn-fault\"", "has passed already", "value=\"2026-11-22\"")
        .contains("value=\"Campus\"")
        .doesNotContain("s3cr3t-code");
    assertThat(ahead.body())
        .contains("id=\"expiresOn-fault\"", "Give a day such as", "value=\"2026-11-24\"")
        .contains("<details open>");
    assertThat(doubtful.statusCode()).isEqualTo(422);
    assertThat(doubtful.body()).contains("id=\"effectiveOn-fault\"", "connect from that day on");
  }

  @Test
  void a_check_that_fails_leads_back_to_the_days() {
    var check = ended(authorize(EXPIRING, ScriptedConnector.REJECTING, "2026-11-01", "2027-01-31"));

    assertThat(browser.open(EXPIRING + "?check=" + check).body())
        .contains("value=\"2026-11-01\"", "value=\"2027-01-31\"");
  }

  @Test
  void the_days_are_kept_with_the_secret() {
    ended(authorize(EXPIRING, GOOD, "2026-11-01", "2027-01-31"));

    assertThat(stored())
        .isEqualTo(new Validity(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31)));
  }

  @Test
  void an_emptied_last_day_means_no_end() {
    ended(authorize(EXPIRING, GOOD, "", ""));

    assertThat(stored()).isEqualTo(Validity.OPEN);
  }

  private Validity stored() {
    var store = console.town().store();
    var connection = store.connections().all().get(0);
    return store.credentials().of(connection.id()).get(0).validity();
  }

  private String ended(HttpResponse<String> begun) {
    var path = begun.headers().firstValue("Location").orElseThrow();
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (browser.open(path).body().contains("data-live-page")) {
      assertThat(Instant.now()).isBefore(deadline);
    }
    return path.replace("/checks/", "");
  }

  private HttpResponse<String> authorize(String form, String host, String first, String last) {
    return browser.submit(
        form,
        form,
        "name",
        "Campus",
        "field.hostUrl",
        host,
        "field.accessKey",
        "key",
        "field.secretCode",
        "s3cr3t-code",
        "effectiveOn",
        first,
        "expiresOn",
        last);
  }
}
