package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.SmallTown;

class SigningInTest {

  private static final String AGNES = "agnes@example.org";

  private final OpenConsole console = new OpenConsole();

  @BeforeEach
  void there_is_an_account() {
    console.town().account(AGNES, "Agnes Skinner", null);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void who_has_not_signed_in_is_asked_to_and_led_back() {
    var answer = console.browser().open("/connectors?x=1");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/sign-in?next=%2Fconnectors%3Fx%3D1");
  }

  @Test
  void the_right_password_leads_to_the_page_that_was_wanted() {
    var browser = console.browser();

    var answer =
        browser.submit(
            "/sign-in",
            "/sign-in",
            "email",
            AGNES,
            "password",
            SmallTown.PASSWORD,
            "next",
            "/connectors");

    assertThat(answer.headers().firstValue("Location")).contains("/connectors");
    assertThat(browser.open("/connectors").body()).contains("Agnes Skinner", "Sign out");
  }

  @Test
  void another_site_is_never_where_it_leads() {
    var answer =
        console
            .browser()
            .submit(
                "/sign-in",
                "/sign-in",
                "email",
                AGNES,
                "password",
                SmallTown.PASSWORD,
                "next",
                "//evil.example.org/");

    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @Test
  void a_wrong_password_keeps_the_address_and_says_what_to_do() {
    var answer =
        console.browser().submit("/sign-in", "/sign-in", "email", AGNES, "password", "wrong one");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Address and password do not fit", "value=\"" + AGNES + "\"")
        .doesNotContain("wrong one");
  }

  @Test
  void too_many_tries_are_asked_to_wait() {
    var browser = console.browser();
    var csrf = browser.csrf("/sign-in");
    var answer = browser.post("/sign-in", csrf, "email", AGNES, "password", "wrong");
    for (int i = 0; i < 30 && answer.statusCode() != 429; i++) {
      answer = browser.post("/sign-in", csrf, "email", AGNES, "password", "wrong");
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Too many tries", "then try again");
  }

  @Test
  void the_session_cookie_is_out_of_reach_for_script_and_other_sites() {
    var answer =
        console
            .browser()
            .submit("/sign-in", "/sign-in", "email", AGNES, "password", SmallTown.PASSWORD);

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("rollcall=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
  }

  @Test
  void signing_out_ends_the_session() {
    var browser = console.browser().signIn(AGNES);

    browser.submit("/connectors", "/sign-out");

    assertThat(browser.open("/connectors").statusCode()).isEqualTo(303);
  }

  @Test
  void plain_http_that_others_can_reach_says_why_nobody_can_sign_in() {
    try (var open = new OpenConsole(Map.of(Setting.CONSOLE_HOST, "0.0.0.0"))) {
      open.town().account(AGNES, "Agnes Skinner", null);

      var page = open.browser().open("/sign-in");
      var tried =
          open.browser()
              .submit("/sign-in", "/sign-in", "email", AGNES, "password", SmallTown.PASSWORD);

      assertThat(page.body())
          .contains("Sign-in is closed", "console.tls.keystore", "console.publicAddress");
      assertThat(tried.statusCode()).isEqualTo(403);
      assertThat(tried.headers().allValues("Set-Cookie"))
          .noneMatch(it -> it.startsWith("rollcall="));
    }
  }

  @Test
  void behind_an_https_address_cookies_travel_over_https_only() {
    var proxied = Map.of(Setting.PUBLIC_ADDRESS, "https://rollcall.example.org");
    try (var open = new OpenConsole(proxied)) {
      var answer = open.browser().open("/sign-in");

      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("__Host-rollcall-visit=")
          .contains("; Secure");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }
}
