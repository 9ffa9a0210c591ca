package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingAtTheDataTest {
  private static final String ACCOUNTS = "/connections/1/platform-accounts";
  private static final String COUNTS =
      "{\"uploaded\":true,\"accounts\":3,\"strays\":1,\"outcomes\":{\"matched\":2,\"missing\":5}}";

  private SpokenApi api;

  @BeforeEach
  void start() throws IOException {
    api = new SpokenApi().when("GET /connections", 200, "[{\"id\":1,\"name\":\"Campus\"}]");
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
  void findings_are_counted_by_rule_with_who_can_fix_them() {
    api.when(
        "GET /connections/1/findings/summary",
        200,
        "{\"run\":4,\"rules\":[{\"severity\":\"error\",\"rule\":\"enrollment-person-missing\","
            + "\"findings\":1,\"affected\":500,\"new\":1,\"solved\":0,\"whoCanFix\":\"sis_admin\","
            + "\"sentence\":\"Enrollments name a person whom the SIS does not send.\"}]}");

    assertThat(said("findings", "Campus"))
        .contains("enrollment-person-missing", "500", "sis_admin", "Enrollments name a person");
  }

  @Test
  void before_the_first_run_findings_say_so() {
    api.when("GET /connections/1/findings/summary", 200, "{\"rules\":[]}");

    assertThat(said("findings", "Campus")).contains("No run has looked at the data yet");
  }

  @Test
  void findings_are_listed_over_all_pages() {
    api.when(
            "GET /connections/1/findings?limit=500&state=new",
            200,
            "{\"items\":[{\"state\":\"new\",\"rule\":\"email-missing\",\"subject\":\"s1\"}],"
                + "\"next\":\"a b\"}")
        .when(
            "GET /connections/1/findings?limit=500&state=new&after=a+b",
            200,
            "{\"items\":[{\"state\":\"new\",\"rule\":\"email-missing\",\"subject\":\"s2\"}]}");

    assertThat(said("findings", "Campus", "--state", "new")).contains("s1", "s2");
    var json = JsonParser.parseString(said("findings", "Campus", "--state", "new", "--json"));
    assertThat(json.getAsJsonArray()).hasSize(2);
  }

  @Test
  void findings_come_as_a_file_for_a_spreadsheet() {
    api.when("GET /connections/1/findings?format=csv&rule=email-missing", 200, "\"state\"\r\n");

    assertThat(said("findings", "Campus", "--rule", "email-missing", "--csv").strip())
        .isEqualTo("\"state\"");
  }

  @Test
  void a_list_is_uploaded_and_counted(@TempDir Path folder) throws IOException {
    var list = Files.writeString(folder.resolve("users.csv"), "email\nbart@example.org\n");
    api.when("POST " + ACCOUNTS, 200, "{\"uploaded\":true}").when("GET " + ACCOUNTS, 200, COUNTS);

    assertThat(said("match", "Campus", "--upload", list.toString()))
        .contains("matched", "2", "missing", "5", "3 accounts; 1 belong to nobody in the SIS.");
    assertThat(api.bodyOf("POST " + ACCOUNTS)).isEqualTo("email\nbart@example.org\n");
  }

  @Test
  void a_file_that_is_not_there_is_said_so() {
    var typed = Typed.at(api).run("match", "Campus", "--upload", "nowhere.csv");

    assertThat(typed.status()).isNotZero();
    assertThat(typed.errors()).containsExactly("There is no file nowhere.csv; check its name.");
  }

  @Test
  void people_of_an_outcome_come_as_csv_or_with_json_as_json() {
    api.when("GET " + ACCOUNTS + "/unmatched?format=csv&outcome=missing", 200, "\"outcome\"\r\n")
        .when(
            "GET " + ACCOUNTS + "/unmatched?limit=500&outcome=missing",
            200,
            "{\"items\":[{\"sourcedId\":\"s1\",\"outcome\":\"missing\",\"role\":\"student\"}]}")
        .when("GET " + ACCOUNTS + "/strays?limit=500", 200, "{\"items\":[\"x@example.org\"]}");

    assertThat(said("match", "Campus", "--outcome", "missing").strip()).isEqualTo("\"outcome\"");
    assertThat(
            JsonParser.parseString(said("match", "Campus", "--outcome", "missing", "--json"))
                .getAsJsonArray())
        .hasSize(1);
    assertThat(JsonParser.parseString(said("match", "Campus", "--strays", "--json")).toString())
        .isEqualTo("[\"x@example.org\"]");
  }

  @Test
  void an_account_is_said_by_hand_listed_and_taken_back() {
    var one =
        "{\"sourcedId\":\"s/1\",\"account\":\"bart@example.org\",\"by\":\"Agnes\","
            + "\"at\":\"2026-11-26T05:00:00Z\",\"name\":\"Bart\"}";
    api.when("PUT " + ACCOUNTS + "/confirmed/s%2F1", 200, one)
        .when("GET " + ACCOUNTS + "/confirmed", 200, "[" + one + "]")
        .when("DELETE " + ACCOUNTS + "/confirmed/s%2F1", 204, "");

    assertThat(said("match", "Campus", "--confirm", "s/1", "--account", "bart@example.org"))
        .contains("Said");
    assertThat(api.bodyOf("PUT " + ACCOUNTS + "/confirmed/s%2F1"))
        .isEqualTo("{\"account\":\"bart@example.org\"}");
    assertThat(said("match", "Campus", "--confirmed")).contains("Bart", "bart@example.org");
    assertThat(said("match", "Campus", "--take-back", "s/1")).contains("Taken back");
    assertThat(Typed.at(api).run("match", "Campus", "--confirm", "s/1").errors())
        .containsExactly("Say which account it is with --account EMAIL.");
  }

  @Test
  void a_list_is_deleted() {
    api.when("DELETE " + ACCOUNTS, 204, "");

    assertThat(said("match", "Campus", "--delete")).contains("deleted");
  }

  @Test
  void a_paused_connection_says_since_when_by_whom_and_how_it_goes_on() throws IOException {
    api.close();
    api =
        new SpokenApi()
            .when(
                "GET /connections",
                200,
                "[{\"id\":1,\"name\":\"Campus\",\"district\":{\"name\":\"Springfield\"},"
                    + "\"connector\":\"infinite-campus\",\"condition\":\"paused\","
                    + "\"attention\":\"This connection is paused: run 7 was undone.\","
                    + "\"paused\":{\"since\":\"2026-11-26T05:00:00Z\",\"by\":\"Agnes\","
                    + "\"reason\":\"run 7 was undone.\"}}]");

    assertThat(said("connections"))
        .contains("paused", "run 7 was undone.", "by Agnes", "\"rollcall release 1\"");
  }
}
