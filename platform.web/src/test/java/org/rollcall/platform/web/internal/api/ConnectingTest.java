package org.rollcall.platform.web.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.fixture.TwoDistricts.OPERATOR;
import static org.rollcall.platform.web.fixture.TwoDistricts.SPRINGFIELD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.web.fixture.ScriptedConnector;

class ConnectingTest {
  private RunningApi api;

  @BeforeEach
  void start(@TempDir Path home) {
    api = new RunningApi(home);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  static String body(String name, String accessKey) {
    return """
    {"connector":"infinite-campus","name":"%s","settings":{"hostUrl":"https://sis.example.org"},
     "accessKey":"%s","secretCode":"the-new-secret","acknowledge":["import"]}
    """
        .formatted(name, accessKey);
  }

  @Test
  void what_passes_its_check_is_saved_and_agreed_to() throws IOException, InterruptedException {
    var reply = api.post(SPRINGFIELD, "/connections", body("Second", "key"));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.headers().firstValue("Location")).contains("/api/v1/connections/4");
    assertThat(reply.text("id")).isEqualTo("4");
    assertThat(reply.object().getAsJsonArray("acknowledged").toString()).isEqualTo("[\"import\"]");
    assertThat(reply.object().getAsJsonObject("check").get("state").getAsString())
        .isEqualTo("passed");
    assertThat(reply.body().toString()).doesNotContain("the-new-secret");
  }

  @Test
  void what_fails_its_check_is_not_saved_and_says_who_acts()
      throws IOException, InterruptedException {
    var reply = api.post(SPRINGFIELD, "/connections", body("Second", "wrong"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.error("reason")).isEqualTo("failed");
    assertThat(reply.error("sentence")).isEqualTo(ScriptedConnector.REJECTED);
    assertThat(reply.error("failureKind")).isEqualTo("CREDENTIALS_REJECTED");
    assertThat(reply.error("whoActs")).isEqualTo("district_admin");
    assertThat(api.get(SPRINGFIELD, "/connections").body().getAsJsonArray()).hasSize(1);
  }

  @Test
  void a_connector_is_understood_by_whatever_people_call_it()
      throws IOException, InterruptedException {
    var names =
        List.of(
            "infinite-campus",
            "InfiniteCampus",
            "vendor.infinitecampus",
            "org.rollcall.vendor.infinitecampus");

    for (String name : names) {
      var reply = api.get(OPERATOR, "/connectors/" + name + "/descriptor");
      assertThat(reply.status()).as("%s", name).isEqualTo(200);
    }
    var unknown =
        api.post(SPRINGFIELD, "/connections", body("N", "k").replace("infinite-campus", "x"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.error("sentence")).contains("there is infinite-campus");
  }

  @Test
  void a_field_that_cannot_be_right_is_named() throws IOException, InterruptedException {
    var bad = api.post(SPRINGFIELD, "/connections", body("N", "k").replace("https:", "ftp:"));
    var unknown = api.post(SPRINGFIELD, "/connections", body("N", "k").replace("name", "nmae"));

    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.object().getAsJsonObject("error").getAsJsonObject("fields").keySet())
        .containsExactly("hostUrl");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.error("sentence")).startsWith("There is no field \"nmae\" here");
  }

  @Test
  void a_taken_name_is_a_conflict() throws IOException, InterruptedException {
    var reply = api.post(SPRINGFIELD, "/connections", body("Springfield SIS", "key"));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.error("reason")).isEqualTo("conflict");
  }

  @Test
  void the_demo_gets_a_district_of_its_own_once() throws IOException, InterruptedException {
    for (String name : List.of("One", "Two")) {
      var body = body(name, "key").replace("\"name\"", "\"demo\":true,\"name\"");
      var reply = api.post(OPERATOR, "/connections", body);
      assertThat(reply.status()).isEqualTo(201);
      assertThat(reply.object().getAsJsonObject("district").get("name").getAsString())
          .isEqualTo("Demo district (simulated)");
    }

    assertThat(api.get(OPERATOR, "/districts").body().getAsJsonArray()).hasSize(3);
    var body = body("Three", "key").replace("\"name\"", "\"demo\":true,\"name\"");
    assertThat(api.post(SPRINGFIELD, "/connections", body).status()).isEqualTo(403);
  }

  @Test
  void a_change_keeps_the_stored_secret_when_none_is_given()
      throws IOException, InterruptedException {
    var body = "{\"name\":\"Renamed\",\"settings\":{\"hostUrl\":\"https://new.example.org\"}}";

    var reply = api.send(SPRINGFIELD, "PUT", "/connections/1", body, "application/json");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("name")).isEqualTo("Renamed");
    assertThat(reply.object().getAsJsonObject("addresses").get("rostering").getAsString())
        .startsWith("https://new.example.org");
  }

  @Test
  void disconnecting_leaves_nothing() throws IOException, InterruptedException {
    assertThat(api.send(SPRINGFIELD, "DELETE", "/connections/1", "", "text/plain").status())
        .isEqualTo(204);
    assertThat(api.get(SPRINGFIELD, "/connections/1").status()).isEqualTo(404);
  }

  @Test
  void only_import_and_export_can_be_agreed_to() throws IOException, InterruptedException {
    var path = "/connections/1/acknowledge";

    assertThat(api.post(SPRINGFIELD, path, "{\"flows\":[\"import\",\"export\"]}").status())
        .isEqualTo(200);
    assertThat(api.post(SPRINGFIELD, path, "{\"flows\":[]}").status()).isEqualTo(422);
    assertThat(api.post(SPRINGFIELD, path, "{\"flows\":[\"all\"]}").error("sentence"))
        .contains("import and export");
  }

  @Test
  void an_address_is_looked_at_without_connecting() throws IOException, InterruptedException {
    var changed = look("https://sis.example.org.");
    var doubtful = look(ScriptedConnector.DOUBTFUL);
    var wrong = look("sis.example.org");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.object().getAsJsonObject("addresses").get("rostering").getAsString())
        .isEqualTo("https://sis.example.org/ims/oneroster/rostering/v1p2");
    assertThat(changed.object().getAsJsonArray("changes").toString()).contains("full stop");
    assertThat(doubtful.object().getAsJsonArray("questions").toString()).contains("really yours?");
    assertThat(wrong.object().getAsJsonObject("complaints").keySet()).containsExactly("hostUrl");
    assertThat(wrong.object().has("addresses")).isFalse();
  }

  @Test
  void an_address_that_asks_a_question_is_used_only_when_confirmed()
      throws IOException, InterruptedException {
    var body =
        body("Doubtful", "key").replace("https://sis.example.org", ScriptedConnector.DOUBTFUL);

    var asked = api.post(SPRINGFIELD, "/connections", body);
    var confirmed =
        api.post(
            SPRINGFIELD,
            "/connections",
            body.replace("{\"conn", "{\"confirmAddress\":true,\"conn"));

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.object().getAsJsonObject("error").getAsJsonObject("fields").toString())
        .contains("hostUrl", "is it really yours?");
    assertThat(confirmed.status()).isEqualTo(201);
  }

  private RunningApi.Reply look(String host) throws IOException, InterruptedException {
    return api.post(
        SPRINGFIELD,
        "/addresses",
        "{\"connector\":\"infinite-campus\",\"settings\":{\"hostUrl\":\"" + host + "\"}}");
  }
}
