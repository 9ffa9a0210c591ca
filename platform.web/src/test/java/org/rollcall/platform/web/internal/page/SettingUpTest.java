package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class SettingUpTest {

  private static final String PASSWORD = "a long enough password";

  private final OpenConsole console = new OpenConsole();
  private final Browser browser = console.browser();
  private final String token =
      console.town().platform().rollcall().firstStart().token().orElseThrow();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_link_asks_for_district_and_account() {
    assertThat(browser.open("/setup?token=" + token).body())
        .contains("Name of the district", "E-mail domains", "America/Chicago", "Your account");
  }

  @Test
  void another_token_opens_nothing() {
    var answer = browser.open("/setup?token=guess");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Set-up is closed");
  }

  @Test
  void it_ends_signed_in_as_an_operator_and_closes_behind() {
    var answer = fill("America/Chicago", PASSWORD, PASSWORD);

    assertThat(answer.headers().firstValue("Location")).contains("/");
    assertThat(browser.open("/").body()).contains("Agnes Skinner", "Select your SIS", "Districts");
    assertThat(console.browser().open("/setup?token=" + token).statusCode()).isEqualTo(404);
    assertThat(console.town().store().districts().all().get(0).emailDomains())
        .containsExactly("springfield.k12.us", "students.springfield.k12.us");
  }

  @Test
  void passwords_that_differ_are_named_and_the_rest_is_kept() {
    var answer = fill("America/Chicago", PASSWORD, "another long password");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("The two passwords differ", "value=\"Springfield &lt;Unified&gt;\"")
        .doesNotContain(PASSWORD);
  }

  @Test
  void a_time_zone_that_is_none_is_named() {
    assertThat(fill("Mars/Olympus", PASSWORD, PASSWORD).body())
        .contains("Choose a time zone from the list");
  }

  @Test
  void what_the_core_declines_stands_beside_its_field() {
    var answer = fill("America/Chicago", "short", "short");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"password-fault\"");
  }

  @Test
  void the_sign_in_page_points_to_the_link() {
    assertThat(browser.open("/sign-in").body()).contains("has no account yet");
  }

  private HttpResponse<String> fill(String zone, String password, String again) {
    return browser.submit(
        "/setup?token=" + token,
        "/setup",
        "token",
        token,
        "districtName",
        "Springfield <Unified>",
        "emailDomains",
        "springfield.k12.us, students.springfield.k12.us",
        "zone",
        zone,
        "email",
        "agnes@springfield.k12.us",
        "name",
        "Agnes Skinner",
        "password",
        password,
        "again",
        again);
  }
}
