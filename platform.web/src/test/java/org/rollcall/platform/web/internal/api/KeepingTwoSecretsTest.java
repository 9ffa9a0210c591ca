package org.rollcall.platform.web.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.fixture.TwoDistricts.OPERATOR;
import static org.rollcall.platform.web.fixture.TwoDistricts.SPRINGFIELD;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.web.fixture.ScriptedConnector;

/** Today is 23 November 2026. */
class KeepingTwoSecretsTest {
  private static final String SECRETS = "/connections/1/secrets";

  private RunningApi api;

  @BeforeEach
  void start(@TempDir Path home) {
    api = new RunningApi(home);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void a_next_secret_is_entered_promoted_and_never_told() throws Exception {
    var entered = put("next", "{\"secretCode\":\"s3cr3t-next\",\"expiresOn\":\"2027-11-30\"}");
    assertThat(entered.status()).isEqualTo(200);
    assertThat(slot(entered, 1).get("expiresOn").getAsString()).isEqualTo("2027-11-30");
    assertThat(slot(entered, 1).get("tried").getAsBoolean()).isTrue();

    var promoted = api.post(SPRINGFIELD, SECRETS + "/promote", "");
    assertThat(promoted.status()).isEqualTo(200);
    assertThat(promoted.object().getAsJsonArray("slots")).hasSize(1);
    assertThat(slot(promoted, 0).get("expiresOn").getAsString()).isEqualTo("2027-11-30");

    assertThat(api.post(SPRINGFIELD, SECRETS + "/promote", "").status()).isEqualTo(409);
    assertThat(entered.body().toString() + promoted.body()).doesNotContain("s3cr3t-next");
  }

  @Test
  void what_the_sis_rejects_is_not_kept() throws Exception {
    var wrong = put("next", "{\"accessKey\":\"wrong\",\"secretCode\":\"s\"}");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("sentence")).isEqualTo(ScriptedConnector.REJECTED);
    assertThat(api.get(SPRINGFIELD, SECRETS).object().getAsJsonArray("slots")).hasSize(1);
  }

  @Test
  void the_next_one_is_removed_and_the_current_one_is_not() throws Exception {
    put("next", "{\"secretCode\":\"s\",\"effectiveOn\":\"2026-12-01\"}");

    assertThat(delete("next").status()).isEqualTo(204);
    assertThat(delete("current").status()).isEqualTo(409);
    assertThat(api.get(SPRINGFIELD, SECRETS).object().getAsJsonArray("slots")).hasSize(1);
  }

  @Test
  void the_first_secret_of_a_connection_takes_its_days_along() throws Exception {
    var body = ConnectingTest.body("Second", "key");
    var dated =
        body.replace(
            "\"name\"", "\"effectiveOn\":\"2026-11-01\",\"expiresOn\":\"2027-01-31\",\"name\"");
    var reply = api.post(SPRINGFIELD, "/connections", dated);
    var secrets = api.get(OPERATOR, "/connections/" + reply.text("id") + "/secrets");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(slot(secrets, 0).get("effectiveOn").getAsString()).isEqualTo("2026-11-01");
    assertThat(slot(secrets, 0).get("expiresOn").getAsString()).isEqualTo("2027-01-31");
  }

  @Test
  void days_that_cannot_be_right_are_named_before_anything_is_tried() throws Exception {
    assertThat(fields("\"effectiveOn\":\"2026-11-24\"")).containsExactly("effectiveOn");
    assertThat(fields("\"expiresOn\":\"2026-11-22\"")).containsExactly("expiresOn");
    assertThat(fields("\"expiresOn\":\"next year\"")).containsExactly("expiresOn");
    assertThat(api.get(SPRINGFIELD, "/connections").body().getAsJsonArray()).hasSize(1);
  }

  private Iterable<String> fields(String dates) throws IOException, InterruptedException {
    var body = ConnectingTest.body("Second", "key").replace("\"name\"", dates + ",\"name\"");
    var reply = api.post(SPRINGFIELD, "/connections", body);
    assertThat(reply.status()).isEqualTo(422);
    return reply.object().getAsJsonObject("error").getAsJsonObject("fields").keySet();
  }

  private RunningApi.Reply put(String slot, String body) throws IOException, InterruptedException {
    return api.send(SPRINGFIELD, "PUT", SECRETS + "/" + slot, body, "application/json");
  }

  private RunningApi.Reply delete(String slot) throws IOException, InterruptedException {
    return api.send(SPRINGFIELD, "DELETE", SECRETS + "/" + slot, "", "application/json");
  }

  private static JsonObject slot(RunningApi.Reply reply, int number) {
    return reply.object().getAsJsonArray("slots").get(number).getAsJsonObject();
  }
}
