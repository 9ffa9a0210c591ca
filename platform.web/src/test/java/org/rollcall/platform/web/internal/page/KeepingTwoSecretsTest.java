package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.connection.CredentialSlot.CURRENT;
import static org.rollcall.platform.core.connection.CredentialSlot.NEXT;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.ScriptedConnector;

class KeepingTwoSecretsTest {
  private static final String PAGE = "/connections/1/secrets";

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();
  private Connection connection;

  @BeforeEach
  void an_admin_of_a_connected_district_is_signed_in() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@example.org", "Seymour Skinner", springfield);
    connection = town.connection(springfield, "Campus");
    browser = console.browser().signIn("seymour@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_next_secret_is_tried_kept_and_shown_without_itself() {
    ended(enter("next", "", "s3cr3t-next", "", "2027-11-30"));

    assertThat(stored(NEXT)).map(StoredCredential::tried).contains(true);
    assertThat(browser.open(PAGE).body())
        .contains("30 November 2027", "Use it now", "Remove it")
        .doesNotContain("s3cr3t-next", "the-stored-secret");
  }

  @Test
  void one_that_counts_later_is_kept_without_a_check() {
    var answer = enter("next", "", "s3cr3t-next", "2026-12-01", "");

    assertThat(answer.headers().firstValue("Location")).contains(PAGE);
    assertThat(stored(NEXT)).map(StoredCredential::tried).contains(false);
    assertThat(browser.open(PAGE).body()).contains("Not tried yet").doesNotContain("Use it now");
    assertThat(browser.submit(PAGE, PAGE + "/promote").statusCode()).isEqualTo(409);
  }

  @Test
  void one_that_the_sis_rejects_is_not_kept() {
    ended(enter("next", ScriptedConnector.WRONG_KEY, "s3cr3t-next", "", ""));
    ended(enter("current", ScriptedConnector.WRONG_KEY, "s3cr3t-new", "", ""));

    assertThat(stored(NEXT)).isEmpty();
    assertThat(stored(CURRENT)).map(StoredCredential::stored).contains(connection.created());
  }

  @Test
  void what_was_typed_stays_but_for_the_secret() {
    var wrong = enter("next", "key-of-next", "s3cr3t-next", "2026-12-02", "2026-12-01");
    assertThat(wrong.body())
        .contains("value=\"key-of-next\"", "value=\"2026-12-02\"", "value=\"2026-12-01\"")
        .doesNotContain("s3cr3t-next");

    var rejected = enter("next", ScriptedConnector.WRONG_KEY, "s3cr3t-next", "", "2027-11-30");
    ended(rejected);
    var check = browser.open(rejected.headers().firstValue("Location").orElseThrow()).body();
    assertThat(check).contains("The secret in use stays in use", "expiresOn&#x3D;2027-11-30");
    assertThat(browser.open(PAGE + "?slot=next&expiresOn=2027-11-30").body())
        .contains("<details open>", "value=\"2027-11-30\"");
  }

  @Test
  void the_next_secret_becomes_the_current_one_when_somebody_wants_it() {
    ended(enter("next", "", "s3cr3t-next", "", "2027-11-30"));
    ended(browser.submit(PAGE, PAGE + "/promote"));

    assertThat(stored(NEXT)).isEmpty();
    assertThat(stored(CURRENT))
        .map(StoredCredential::validity)
        .contains(new Validity(null, LocalDate.of(2027, 11, 30)));
  }

  @Test
  void the_next_secret_can_be_removed() {
    ended(enter("next", "", "s3cr3t-next", "", ""));

    assertThat(browser.submit(PAGE, PAGE + "/clear").statusCode()).isEqualTo(303);

    assertThat(stored(NEXT)).isEmpty();
    assertThat(stored(CURRENT)).isPresent();
  }

  @Test
  void dates_are_corrected_and_what_cannot_be_right_is_said() {
    browser.submit(PAGE, PAGE + "/current/dates", "expiresOn", "2026-12-20");
    assertThat(browser.open("/connections/1").body()).contains("20 December 2026, in 27 days");

    var wrong = enter("next", "", "s3cr3t-next", "2026-12-02", "2026-12-01");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("would expire before it counts");
    assertThat(enter("next", "", "", "", "").body()).contains("Enter the secret");
  }

  private Optional<StoredCredential> stored(CredentialSlot slot) {
    return console.town().store().credentials().of(connection.id()).stream()
        .filter(stored -> stored.slot() == slot)
        .findFirst();
  }

  private HttpResponse<String> enter(
      String slot, String key, String secret, String first, String last) {
    return browser.submit(
        PAGE,
        PAGE + "/" + slot,
        "field.accessKey",
        key,
        "field.secretCode",
        secret,
        "effectiveOn",
        first,
        "expiresOn",
        last);
  }

  private void ended(HttpResponse<String> begun) {
    var path = begun.headers().firstValue("Location").orElseThrow();
    assertThat(path).startsWith("/checks/");
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (browser.open(path).body().contains("data-live-page")) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }
}
