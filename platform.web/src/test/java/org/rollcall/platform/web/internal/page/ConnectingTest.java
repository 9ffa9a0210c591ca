package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.ScriptedConnector;

class ConnectingTest {

  private static final String FORM = "/connect/infinite-campus";

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_of_a_district_is_signed_in() {
    var springfield = console.town().district("Springfield Unified");
    console.town().account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    browser = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_products_on_offer_can_be_selected() {
    assertThat(browser.open("/connect").body())
        .contains("Select your SIS", "Infinite Campus", "Available", "OneRoster");
  }

  @Test
  void the_form_asks_what_the_connector_needs_and_shows_where_to_find_it() {
    assertThat(browser.open(FORM).body())
        .contains("Host URL", "Access key", "Secret code", "Advanced", "Token URL")
        .contains("Where to find it", "Search for Digital Learning Applications.");
  }

  @Test
  void a_wrong_address_is_named_beside_its_field_and_all_but_the_secret_is_kept() {
    var answer = authorize("sis.example.org", "key <1>", "s3cr3t-code");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"hostUrl-fault\"", "it begins with https://", "value=\"key &lt;1&gt;\"")
        .doesNotContain("s3cr3t-code");
  }

  @Test
  void a_check_that_fails_says_why_and_who_acts_and_leads_back() {
    var check = checked(ScriptedConnector.REJECTING);

    assertThat(check.body())
        .contains("The connection does not work yet", "The SIS does not accept the access key")
        .contains("HTTP 401", "Who acts: <strong>you</strong>", "Change what I entered");
    assertThat(console.town().store().connections().all()).isEmpty();

    var again = browser.open(FORM + "?check=" + id(check));

    assertThat(again.body())
        .contains("value=\"" + ScriptedConnector.REJECTING + "\"", "value=\"Campus\"")
        .doesNotContain("s3cr3t-code");
  }

  @Test
  void a_check_that_passes_saves_the_connection_and_asks_before_anything_is_imported() {
    var check = checked("https://sis.example.org");

    assertThat(check.body())
        .contains("works and is saved", "What will be imported", "Start importing")
        .contains("Sending grades to the SIS comes in a later version");

    var started = browser.submit(check.uri().getPath(), "/connections/1/import");

    assertThat(started.headers().firstValue("Location").orElseThrow()).startsWith("/runs/");
    assertThat(console.town().store().connections().all())
        .allMatch(connection -> !connection.acknowledged().isEmpty());
  }

  @Test
  void the_secret_is_on_no_page_afterwards() {
    checked("https://sis.example.org");

    for (var path : new String[] {"/", "/connections/1", "/connections/1/settings"}) {
      assertThat(browser.open(path).body()).as(path).doesNotContain("s3cr3t-code");
    }
  }

  @Test
  void disconnecting_says_what_goes_and_wants_the_name_typed() {
    checked("https://sis.example.org");

    assertThat(browser.open("/connections/1/disconnect").body())
        .contains("Disconnect Campus?", "Forgotten", "Delete it now", "Kept for good");
    var wrong = browser.submit("/connections/1/disconnect", "/connections/1/disconnect");
    assertThat(wrong.body()).contains("Type the name exactly as it stands above");

    browser.submit("/connections/1/disconnect", "/connections/1/disconnect", "name", "Campus");

    assertThat(console.town().store().connections().all()).isEmpty();
  }

  /** Fills in the form and waits, like a person, until the check page shows how it ended. */
  private HttpResponse<String> checked(String host) {
    var path = authorize(host, "key", "s3cr3t-code").headers().firstValue("Location").orElseThrow();
    return await(path, page -> !page.body().contains("data-live-page"));
  }

  private HttpResponse<String> await(String path, Predicate<HttpResponse<String>> condition) {
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    var page = browser.open(path);
    while (!condition.test(page) && Instant.now().isBefore(deadline)) {
      page = browser.open(path);
    }
    assertThat(condition.test(page)).as(page.body()).isTrue();
    return page;
  }

  private HttpResponse<String> authorize(String host, String key, String secret) {
    return browser.submit(
        FORM,
        FORM,
        "name",
        "Campus",
        "field.hostUrl",
        host,
        "field.accessKey",
        key,
        "field.secretCode",
        secret);
  }

  private static String id(HttpResponse<String> check) {
    return check.uri().getPath().replace("/checks/", "");
  }
}
