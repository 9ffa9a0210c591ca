package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellingPeopleTest {
  private static final String MAIL =
      "{\"host\":\"smtp.example.org\",\"port\":587,\"security\":\"starttls\",\"user\":\"me\","
          + "\"password\":true,\"from\":\"rollcall@example.org\",\"baseAddress\":\"\","
          + "\"linkAddress\":\"https://rollcall.example\"}";
  private static final String DISTRICT =
      "{\"quietFrom\":\"20:00\",\"quietUntil\":\"06:30\",\"urgentAtOnce\":false,\"weekly\":true,"
          + "\"recipients\":[\"a@example.org\"],\"webhook\":\"https://hooks.example\","
          + "\"secret\":false}";

  private SpokenApi api;

  @BeforeEach
  void start() throws IOException {
    api =
        new SpokenApi()
            .when("GET /districts", 200, "[{\"id\":7,\"name\":\"Springfield\",\"demo\":false}]")
            .when("GET /notifications", 200, MAIL)
            .when("PUT /notifications", 200, MAIL)
            .when("GET /districts/7/notifications", 200, DISTRICT)
            .when("PUT /districts/7/notifications", 200, DISTRICT);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private String said(String... words) {
    var typed = Typed.at(api).run(words);
    assertThat(typed.errors()).isEmpty();
    assertThat(typed.status()).isZero();
    return typed.out();
  }

  @Test
  void what_needs_somebody_is_listed_with_who_acts() {
    api.when(
        "GET /incidents",
        200,
        "{\"open\":[{\"id\":1,\"cause\":\"stale\",\"title\":\"Springfield, SIS: out of date\","
            + "\"sentence\":\"No sync.\",\"whoActs\":\"operator\",\"path\":\"/connections/1\","
            + "\"opened\":\"2026-11-26T05:00:00Z\"}],\"over\":[]}");

    assertThat(said("incidents")).contains("operator", "Springfield, SIS: out of date", "No sync.");
    assertThat(said("incidents", "--over")).contains("Nothing was over lately.");
  }

  @Test
  void mail_is_shown_and_only_what_is_given_changes() {
    assertThat(said("notifications", "mail"))
        .contains("Mail goes to smtp.example.org, port 587, starttls, from rollcall@example.org.")
        .contains("Links begin with https://rollcall.example.");
    assertThat(api.asked()).noneMatch(one -> one.line().startsWith("PUT"));

    var typed = Typed.at(api).input("hush\n").run("notifications", "mail", "--password", "-");

    assertThat(typed.status()).isZero();
    assertThat(typed.out()).doesNotContain("hush");
    assertThat(api.bodyOf("PUT /notifications"))
        .contains("\"password\":\"hush\"", "\"host\":\"smtp.example.org\"", "\"port\":587");
  }

  @Test
  void with_another_encryption_comes_its_usual_port() {
    said("notifications", "mail", "--security", "tls");

    assertThat(api.bodyOf("PUT /notifications"))
        .contains("\"security\":\"tls\"")
        .doesNotContain("port");
  }

  @Test
  void a_test_says_how_it_ended() {
    api.when("POST /notifications/test", 200, "{\"sentence\":\"Taken by the mail server.\"}");

    assertThat(said("notifications", "test", "--to", "me@example.org"))
        .startsWith("Taken by the mail server.");
  }

  @Test
  void a_district_is_shown_and_changed() {
    assertThat(said("notifications", "district"))
        .contains("Quiet from 20:00 until 06:30.", "Further recipients: 1")
        .contains("needs a secret");

    said("notifications", "district", "--district", "Springfield", "--webhook", "");

    assertThat(api.bodyOf("PUT /districts/7/notifications"))
        .contains("\"webhook\":\"\"", "\"quietFrom\":\"20:00\"", "a@example.org");
  }

  @Test
  void a_secret_is_shown_once_and_the_webhook_tried() {
    api.when("POST /districts/7/notifications/secret", 201, "{\"secret\":\"rcwh_1\"}")
        .when("POST /districts/7/notifications/test", 200, "{\"sentence\":\"Status 200.\"}");

    assertThat(said("notifications", "secret").strip()).isEqualTo("rcwh_1");
    assertThat(said("notifications", "test-webhook").strip()).isEqualTo("Status 200.");
  }

  @Test
  void what_was_sent_and_the_own_wish() {
    api.when("GET /notifications/messages", 200, "[]")
        .when("GET /me/notifications", 200, "{\"preference\":\"immediately\"}")
        .when("PUT /me/notifications", 200, "{\"preference\":\"digest\"}");

    assertThat(said("notifications", "messages")).contains("Nobody was told anything yet.");
    assertThat(said("notifications", "me")).startsWith("Mail: immediately.");
    assertThat(said("notifications", "me", "--prefer", "digest")).startsWith("Mail: digest.");
  }
}
