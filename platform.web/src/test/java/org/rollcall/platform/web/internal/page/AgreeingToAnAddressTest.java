package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.ScriptedConnector;

class AgreeingToAnAddressTest {
  private static final String FORM = "/connect/infinite-campus";
  private static final String CHANGED = "https://sis.example.org.";

  private final OpenConsole console = new OpenConsole();
  private final District springfield = console.town().district("Springfield Unified");
  private Browser browser = console.browser();

  @BeforeEach
  void an_admin_of_a_district_is_signed_in() {
    console.town().account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    browser = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void what_was_changed_and_what_will_be_used_is_shown_before_anything_is_sent() {
    var page = shown(CHANGED);

    assertThat(page.body())
        .contains("This is where Rollcall will look", "A full stop at the end was left out.")
        .contains("https://sis.example.org/ims/oneroster/rostering/v1p2")
        .contains("https://sis.example.org/token", "OneRoster 1.2", "Try it")
        .doesNotContain("s3cr3t-code");
  }

  @Test
  void agreeing_begins_the_check_once() {
    var path = place(typed(CHANGED, ""));

    var check = place(browser.submit(path, path));

    assertThat(check).startsWith("/checks/");
    assertThat(browser.open(path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_name_that_is_taken_is_refused_beside_its_field_before_and_a_free_one_is_offered() {
    console.town().connection(springfield, "Campus");
    console.town().connection(springfield, "Infinite Campus");

    var answer = typed(CHANGED, "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"name-fault\"", "named Campus already");
    assertThat(browser.open(FORM).body()).contains("value=\"Infinite Campus 2\"");
  }

  @Test
  void a_doubtful_address_asks_before_going_on() {
    assertThat(shown(ScriptedConnector.DOUBTFUL).body())
        .contains("Is this the right address?", "is it really yours?", "Yes, try it");
  }

  @Test
  void going_back_keeps_all_but_the_secret() {
    var back = FORM + "?pending=" + place(typed(CHANGED, "")).replace("/addresses/", "");

    assertThat(browser.open(back).body())
        .contains("value=\"" + CHANGED + "\"", "value=\"Campus\"", "value=\"key\"")
        .doesNotContain("s3cr3t-code");
  }

  @Test
  void nobody_else_sees_what_waits() {
    var path = place(typed(CHANGED, ""));
    console.town().account("agnes@example.org", "Agnes Skinner", null);

    var other = console.browser().signIn("agnes@example.org");

    assertThat(other.open(path).statusCode()).isEqualTo(404);
    assertThat(other.submit("/me", path).statusCode()).isEqualTo(404);
  }

  @Test
  void an_address_that_is_used_as_typed_goes_to_the_check_at_once() {
    assertThat(place(typed("https://sis.example.org", ""))).startsWith("/checks/");
  }

  @Test
  void what_can_be_chosen_is_a_select_and_nothing_else_is_taken() {
    assertThat(browser.open(FORM).body())
        .contains("<select id=\"page\"", "<option value=\"1000\">A thousand</option>");

    var refused = typed("https://sis.example.org", "7");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The Page size is one of: A hundred, A thousand");
  }

  @Test
  void the_token_url_that_was_found_stands_beside_its_field() {
    var springfield = console.town().store().districts().all().get(0);
    var connection = console.town().connection(springfield, "Stored");

    assertThat(browser.open("/connections/" + connection.id() + "/settings").body())
        .contains("Found: <code>https://sis.example.org/token</code>");
  }

  @Test
  void text_that_no_field_can_hold_is_refused_beside_the_field_or_in_words() {
    var control = typed("https://sis.example\u0007.org", "");
    var long_ = typed("https://" + "a".repeat(3_000) + ".example.org", "");
    var huge = typed("https://" + "a".repeat(2 << 20) + ".example.org", "");

    assertThat(control.statusCode()).isEqualTo(422);
    assertThat(control.body()).contains("hostUrl-fault", "invisible character");
    assertThat(long_.statusCode()).isEqualTo(422);
    assertThat(long_.body()).contains("hostUrl-fault", "at most 2000 characters");
    assertThat(huge.statusCode()).isEqualTo(413);
    assertThat(huge.body())
        .contains("a form may hold 256 kilobytes", "Back button", "Nothing was changed")
        .contains("href=\"" + FORM + "\"");
  }

  private HttpResponse<String> shown(String host) {
    return browser.open(place(typed(host, "")));
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> typed(String host, String page) {
    return browser.submit(
        FORM,
        FORM,
        "name",
        "Campus",
        "field.hostUrl",
        host,
        "field.accessKey",
        "key",
        "field.secretCode",
        "s3cr3t-code",
        "field.page",
        page);
  }
}
