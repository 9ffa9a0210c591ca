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

class AskingARunningRollcallTest {
  private static final String TWO =
      """
      [{"id":1,"name":"Main SIS","connector":"infinite-campus","condition":"current",
        "district":{"id":4,"name":"Springfield"},"rosterAt":"2026-11-20T03:04:05Z"},
       {"id":12,"name":"Señor's","connector":"infinite-campus","condition":"not_started",
        "district":{"id":4,"name":"Springfield"},"attention":"Nobody has agreed yet."}]
      """;
  private static final String RUNNING = "{\"id\":7,\"state\":\"pulling\",\"finished\":false}";

  private Path folder;
  private SpokenApi api;

  @BeforeEach
  void start(@TempDir Path empty) throws IOException {
    folder = empty;
    api = new SpokenApi().when("GET /connections", 200, TWO);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void connections_are_an_aligned_table_or_a_json_list() {
    var lines = Typed.at(api).run("connections").out().lines().toList();
    var json = JsonParser.parseString(Typed.at(api).run("connections", "--json").out());

    assertThat(lines.get(0)).startsWith("ID  NAME      DISTRICT     CONNECTOR");
    assertThat(lines.get(2)).startsWith("12  Señor's   Springfield  infinite-campus  not started");
    assertThat(lines.get(3)).isEqualTo("Señor's: Nobody has agreed yet.");
    assertThat(json.getAsJsonArray().get(1).getAsJsonObject().get("id").getAsInt()).isEqualTo(12);
  }

  @Test
  void a_roster_that_is_out_of_date_says_since_when_and_why() {
    api.when(
        "GET /connections/1/roster",
        200,
        "{\"users\":3,\"revision\":2,\"stale\":{\"rosterAt\":\"2026-11-20T03:04:05Z\","
            + "\"since\":\"2026-11-21T03:00:00Z\",\"why\":\"The SIS sent no people.\"}}");

    assertThat(Typed.at(api).run("roster", "Main SIS").out())
        .contains("users", "out of date since 2026-11-21", "The SIS sent no people.");
    assertThat(Typed.at(api).run("roster", "Main SIS", "--json").out())
        .contains("\"users\": 3")
        .doesNotContain("stale");
  }

  @Test
  void connecting_sends_settings_and_the_secret_from_standard_input() {
    api.when("GET /connections/3/take-up", 200, "{}");
    api.when("POST /connections", 201, "{\"id\":3,\"name\":\"N\",\"acknowledged\":[\"import\"]}");

    var typed =
        Typed.at(api)
            .input("s3cr3t\n")
            .run(
                "connect",
                "--connector",
                "infinite-campus",
                "--name",
                "N",
                "--host-url",
                "https://sis.example.org",
                "--access-key",
                "k",
                "--secret-code",
                "-",
                "--secret-from",
                "2026-11-01",
                "--secret-until",
                "2027-10-31",
                "--acknowledge",
                "import,export",
                "--set",
                "teacherEmail=t@example.org",
                "--json");

    assertThat(typed.errors()).isEmpty();
    assertThat(typed.status()).isZero();
    assertThat(JsonParser.parseString(typed.out()).getAsJsonObject().get("id").getAsInt())
        .isEqualTo(3);
    assertThat(JsonParser.parseString(api.bodyOf("POST /connections")))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"connector":"infinite-campus","name":"N","settings":
                 {"hostUrl":"https://sis.example.org","teacherEmail":"t@example.org"},
                 "accessKey":"k","secretCode":"s3cr3t","acknowledge":["import","export"],
                 "effectiveOn":"2026-11-01","expiresOn":"2027-10-31"}
                """));
  }

  @Test
  void a_secret_without_an_end_is_told_from_one_whose_end_was_not_said() {
    api.when("POST /connections", 201, "{\"id\":3,\"name\":\"N\"}");
    var words = "connect --connector x --name N --host-url h --access-key k --secret-code s --json";

    Typed.at(api).run((words + " --secret-until none").split(" "));

    var body = JsonParser.parseString(api.bodyOf("POST /connections")).getAsJsonObject();
    assertThat(body.get("expiresOn").getAsString()).isEmpty();
    assertThat(body.has("effectiveOn")).isFalse();
  }

  @Test
  void waiting_for_a_sync_ends_with_its_run() {
    api.when("POST /connections/1/runs", 202, RUNNING)
        .when("GET /runs/7", 200, RUNNING)
        .when("GET /runs/7", 200, "{\"id\":7,\"state\":\"succeeded\",\"finished\":true}");

    var typed = Typed.at(api).run("sync", "main sis", "--wait", "--json");

    assertThat(typed.status()).isZero();
    assertThat(typed.out()).contains("succeeded");
  }

  @Test
  void a_failed_run_fails_the_command_with_its_sentence() {
    api.when(
        "POST /connections/1/runs",
        202,
        "{\"id\":7,\"state\":\"failed\",\"finished\":true,\"sentence\":\"Ask the vendor.\"}");

    var typed = Typed.at(api).run("sync", "1", "--wait");

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors()).containsExactly("Ask the vendor.");
  }

  @Test
  void a_check_prints_each_step_once_and_fails_at_a_failed_one() {
    var first = "{\"title\":\"Token\",\"passed\":true,\"sentence\":\"Got one.\"}";
    var second = "{\"title\":\"Read\",\"passed\":false,\"sentence\":\"Grant the scope.\"}";
    var start = "{\"id\":\"c\",\"state\":";
    api.when("POST /connections/1/check", 202, start + "\"running\",\"steps\":[" + first + "]}")
        .when("GET /checks/c", 200, start + "\"failed\",\"steps\":[" + first + "," + second + "]}");

    var typed = Typed.at(api).run("check", "1");

    assertThat(typed.out().lines())
        .containsExactly("ok      Token: Got one.", "failed  Read: Grant the scope.");
    assertThat(typed.errors()).containsExactly("Grant the scope.");
    assertThat(typed.status()).isEqualTo(1);
  }

  @Test
  void a_check_says_where_each_step_was_tried_and_what_to_do_next() {
    var note =
        "{\"title\":\"Certificate\",\"passed\":true,\"sentence\":\"Valid until Friday.\","
            + "\"nextStep\":\"Ask for a new one.\",\"milliseconds\":0}";
    var failed =
        "{\"title\":\"Token\",\"passed\":false,\"sentence\":\"Refused.\",\"httpStatus\":401,"
            + "\"address\":\"https://sis.example.org/token\",\"milliseconds\":212,"
            + "\"failureKind\":\"CREDENTIALS_REJECTED\",\"whoActs\":\"district_admin\","
            + "\"nextStep\":\"Copy both again.\"}";
    api.when(
        "POST /connections/1/check",
        202,
        "{\"id\":\"c\",\"state\":\"failed\",\"steps\":[" + note + "," + failed + "]}");

    assertThat(Typed.at(api).run("check", "1").out().lines())
        .containsExactly(
            "note    Certificate: Valid until Friday.",
            "        Next: Ask for a new one.",
            "failed  Token: Refused.",
            "        https://sis.example.org/token  HTTP 401  212 ms  CREDENTIALS_REJECTED",
            "        Next: Copy both again.",
            "        Who acts: the district admin");
  }

  @Test
  void a_roster_is_counted() {
    api.when("GET /connections/1/roster", 200, "{\"orgs\":3,\"users\":2000,\"revision\":7}");

    var typed = Typed.at(api).run("roster", "1", "--json");

    assertThat(JsonParser.parseString(typed.out()))
        .isEqualTo(JsonParser.parseString("{\"orgs\":3,\"users\":2000}"));
    assertThat(Typed.at(api).run("roster", "1").out().lines()).contains("users       2000");
  }

  @Test
  void a_connector_is_uploaded_as_it_is() throws IOException {
    var jar = Files.writeString(folder.resolve("a b.jar"), "octets");
    var serving = "{\"id\":\"x\",\"version\":\"1.2.3\",\"state\":\"serving\"}";
    api.when("POST /connectors?name=a%20b.jar", 201, serving);

    var typed = Typed.at(api).run("connectors", "install", jar.toString());

    assertThat(typed.out()).isEqualToIgnoringNewLines("Installed x 1.2.3: serving.");
    assertThat(api.bodyOf("POST /connectors?name=a%20b.jar")).isEqualTo("octets");
  }

  @Test
  void disconnecting_asks_a_person_back_but_never_a_script() {
    api.when("DELETE /connections/1", 204, "");

    var refused = Typed.at(api).byAPerson().input("no\n").run("disconnect", "1");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(api.asked()).noneMatch(asked -> asked.line().startsWith("DELETE"));

    assertThat(Typed.at(api).run("disconnect", "1").status()).isZero();
    assertThat(api.asked()).anyMatch(asked -> asked.line().equals("DELETE /connections/1"));
  }

  @Test
  void accounts_are_added_reset_and_disabled_by_address() {
    var ann = "{\"id\":9,\"email\":\"ann@example.org\"}";
    api.when("GET /accounts", 200, "[" + ann + "]")
        .when("POST /accounts", 201, ann)
        .when("PATCH /accounts/9", 200, ann);

    var added =
        Typed.at(api)
            .input("pass phrase\n")
            .run(
                "account",
                "add",
                "--email",
                "ann@example.org",
                "--name",
                "Ann",
                "--role",
                "operator",
                "--password",
                "-");
    var disabled = Typed.at(api).run("account", "disable", "ann@example.org");

    assertThat(added.errors()).isEmpty();
    assertThat(api.bodyOf("POST /accounts")).contains("\"password\":\"pass phrase\"");
    assertThat(disabled.out()).isEqualToIgnoringNewLines("ann@example.org is disabled now.");
    assertThat(api.bodyOf("PATCH /accounts/9")).isEqualTo("{\"disabled\":true}");
  }
}
