package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.telling.post.Preference;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class ChoosingWhoIsToldTest {
  private final OpenConsole console = new OpenConsole();
  private final District springfield = console.town().district("Springfield");
  private Browser olive = console.browser();
  private Browser pat = console.browser();

  @BeforeEach
  void people() {
    console.town().account("olive@rollcall.example", "Olive", null);
    console.town().account("pat@springfield.example", "Pat", springfield);
    olive = console.browser().signIn("olive@rollcall.example");
    pat = console.browser().signIn("pat@springfield.example");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void an_operator_sets_up_mail_and_the_password_is_never_shown() {
    var saved =
        olive.submit(
            "/notifications",
            "/notifications",
            "host",
            "smtp.district.example",
            "security",
            "TLS",
            "user",
            "rollcall",
            "password",
            "hush-hush",
            "from",
            "rollcall@district.example");

    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body())
        .contains("It is saved.", "value=\"465\"", "one is stored")
        .doesNotContain("hush-hush");
    var tried = olive.submit("/notifications", "/notifications/mail/test", "to", "olive@r.example");
    assertThat(tried.body()).contains("This Rollcall lacks its mail room");
  }

  @Test
  void the_stored_password_goes_to_no_other_server() {
    olive.submit(
        "/notifications",
        "/notifications",
        "host",
        "smtp.district.example",
        "user",
        "rollcall",
        "password",
        "hush-hush",
        "from",
        "rollcall@district.example");

    var moved =
        olive.submit(
            "/notifications",
            "/notifications",
            "host",
            "smtp.elsewhere.example",
            "user",
            "rollcall",
            "from",
            "rollcall@district.example");

    assertThat(moved.statusCode()).isEqualTo(422);
    assertThat(moved.body()).contains("Enter the password for this server and name.");
  }

  @Test
  void what_is_wrong_is_said_at_its_field() {
    var answer =
        olive.submit(
            "/notifications",
            "/notifications",
            "host",
            "smtp.district.example",
            "security",
            "PLAIN",
            "port",
            "many",
            "from",
            "nobody",
            "baseAddress",
            "rollcall");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"security-fault\"", "id=\"port-fault\"", "id=\"from-fault\"")
        .contains("id=\"baseAddress-fault\"");
  }

  @Test
  void an_admin_is_led_to_the_own_district_and_changes_no_mail_server() {
    assertThat(pat.open("/notifications").headers().firstValue("Location").orElseThrow())
        .isEqualTo("/notifications/" + springfield.id());

    var denied = pat.submit("/me", "/notifications", "host", "smtp.pat.example");

    assertThat(denied.statusCode()).isEqualTo(403);
  }

  @Test
  void an_admin_sets_up_the_district() {
    var path = "/notifications/" + springfield.id();
    var saved =
        pat.submit(
            path,
            path,
            "quietFrom",
            "20:00",
            "quietUntil",
            "06:30",
            "recipients",
            "a@example.org\nb@example.org",
            "webhook",
            "https://hooks.springfield.example/x");
    assertThat(saved.body()).contains("It is saved.", "before there is a secret");

    var made = pat.submit(path, path + "/secret");
    assertThat(made.body()).contains("rcwh_", "this once");
    assertThat(pat.open(path).body())
        .contains("value=\"20:00\"", "b@example.org", "Make a new secret")
        .doesNotContain("rcwh_");

    var wrong = pat.submit(path, path, "quietFrom", "20:00", "webhook", "http://localhost/x");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"quietUntil-fault\"", "id=\"webhook-fault\"");
  }

  @Test
  void everybody_chooses_for_themselves() {
    pat.submit("/me", "/me/notifications", "mail", "DIGEST");

    assertThat(pat.open("/me").body()).contains("value=\"DIGEST\" checked");
    assertThat(console.town().store().notices().accounts().values())
        .extracting(notice -> notice.preference())
        .containsExactly(Preference.DIGEST);
  }

  @Test
  void what_needs_somebody_is_listed_and_then_what_was_over() {
    var town = console.town();
    var connection = town.connection(springfield, "Campus");
    var watch = town.platform().rollcall().informed().telling().watch();
    town.run(
        connection,
        RunState.FAILED,
        Duration.ofHours(1),
        FailureKind.PERMISSION_MISSING,
        "The scope is missing.");
    watch.look();
    assertThat(pat.open("/incidents").body())
        .contains("Springfield, Campus: the sync fails", "The scope is missing.")
        .contains("Who acts: <strong>you</strong>", "href=\"/runs/1\"");

    town.run(connection, RunState.SUCCEEDED, Duration.ofMinutes(5), null, "");
    watch.look();

    assertThat(pat.open("/incidents").body())
        .contains("Nothing needs anybody right now.", "Over in the last thirty days")
        .contains("A sync succeeded.");
    assertThat(pat.open("/").body()).contains("href=\"/incidents\"");
  }
}
