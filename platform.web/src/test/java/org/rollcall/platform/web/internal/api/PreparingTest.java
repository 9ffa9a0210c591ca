package org.rollcall.platform.web.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.fixture.TwoDistricts.OPERATOR;
import static org.rollcall.platform.web.fixture.TwoDistricts.SHELBYVILLE;
import static org.rollcall.platform.web.fixture.TwoDistricts.SPRINGFIELD;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.web.internal.api.RunningApi.Reply;

/** What a district does before it connects: eligibility, guide, interest. */
class PreparingTest {
  private static final String ELIGIBILITY = "/districts/1/eligibility/infinite-campus";
  private static final String GUIDE = "/districts/1/guides/infinite-campus";

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
  void answers_are_judged_kept_and_changeable() throws IOException, InterruptedException {
    var none = answer("none");
    var trial =
        put(
            ELIGIBILITY,
            "{\"answers\":{\"edition\":\"trial\"},\"since\":{\"edition\":\"2026-11-01\"}}");

    assertThat(none.text("verdict")).isEqualTo("not_yet");
    assertThat(none.object().get("needsConfirmation").getAsBoolean()).isTrue();
    assertThat(trial.text("verdict")).isEqualTo("best_effort");
    assertThat(trial.text("ends")).isEqualTo("2026-12-16");
    var read = api.get(OPERATOR, ELIGIBILITY).object();
    assertThat(read.getAsJsonArray("answers")).hasSize(1);
    assertThat(read.getAsJsonArray("history")).hasSize(2);
    assertThat(api.get(SHELBYVILLE, ELIGIBILITY.replace("/1/", "/2/")).object().has("verdict"))
        .isFalse();
  }

  @Test
  void an_answer_that_cannot_be_right_is_named_by_its_question()
      throws IOException, InterruptedException {
    for (String body :
        new String[] {
          "{\"answers\":{\"edition\":\"gold\"}}",
          "{\"answers\":{\"edition\":\"trial\"}}",
          "{\"answers\":{\"edition\":\"trial\"},\"since\":{\"edition\":\"soon\"}}"
        }) {
      var reply = put(ELIGIBILITY, body);

      assertThat(reply.status()).as(body).isEqualTo(422);
      assertThat(reply.object().getAsJsonObject("error").getAsJsonObject("fields").keySet())
          .containsExactly("edition");
    }
  }

  @Test
  void who_is_not_yet_eligible_confirms_before_anything_flows()
      throws IOException, InterruptedException {
    answer("none");
    var body = ConnectingTest.body("Second", "key");

    var refused = api.post(SPRINGFIELD, "/connections", body);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.error("sentence"))
        .contains(
            "not yet eligible for Infinite Campus", "Without an edition", "confirmNotEligible");
    assertThat(api.get(SPRINGFIELD, "/connections").body().getAsJsonArray()).hasSize(1);

    var confirmed = body.replace("}\n", ",\"confirmNotEligible\":true}\n");
    assertThat(api.post(SPRINGFIELD, "/connections", confirmed).status()).isEqualTo(201);
    assertThat(api.get(SPRINGFIELD, ELIGIBILITY).object().has("confirmation")).isTrue();
    assertThat(api.post(SPRINGFIELD, "/connections", body.replace("Second", "Third")).status())
        .isEqualTo(201);
  }

  @Test
  void connecting_without_acknowledging_needs_no_confirmation()
      throws IOException, InterruptedException {
    answer("none");
    var body = ConnectingTest.body("Second", "key").replace("[\"import\"]", "[]");

    var made = api.post(SPRINGFIELD, "/connections", body);
    assertThat(made.status()).isEqualTo(201);
    var path = "/connections/" + made.text("id") + "/acknowledge";
    assertThat(api.post(SPRINGFIELD, path, "{\"flows\":[\"import\"]}").status()).isEqualTo(409);
    assertThat(api.post(SPRINGFIELD, ELIGIBILITY + "/confirm", "").status()).isEqualTo(200);
    assertThat(api.post(SPRINGFIELD, path, "{\"flows\":[\"import\"]}").status()).isEqualTo(200);
  }

  @Test
  void what_an_answer_withholds_is_switched_off_and_refused()
      throws IOException, InterruptedException {
    var path = "/connections/1/acknowledge";
    assertThat(api.post(SPRINGFIELD, path, "{\"flows\":[\"export\"]}").status()).isEqualTo(200);

    answer("reads");

    assertThat(acknowledged()).isEqualTo("[\"import\"]");
    var refused =
        api.post(SPRINGFIELD, path, "{\"flows\":[\"export\"],\"confirmNotEligible\":true}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.error("sentence"))
        .startsWith("Export stays off.")
        .contains("writes no grades");
  }

  @Test
  void steps_of_the_guide_are_ticked_off_and_back() throws IOException, InterruptedException {
    var steps = api.get(SPRINGFIELD, GUIDE).object().getAsJsonArray("steps");
    var first = steps.get(0).getAsJsonObject().get("key").getAsString();

    var ticked = put(GUIDE, "{\"done\":[\"" + first + "\"]}");
    assertThat(ticked.object().get("done").getAsInt()).isEqualTo(1);
    assertThat(ticked.text("lastBy")).isEqualTo("admin@springfield.org");
    assertThat(put(GUIDE, "{\"undone\":[\"" + first + "\"]}").object().get("done").getAsInt())
        .isZero();
    assertThat(put(GUIDE, "{\"done\":[\"nothing\"]}").status()).isEqualTo(422);
  }

  @Test
  void an_interest_is_read_and_answered_by_the_operator_and_exported()
      throws IOException, InterruptedException {
    var made =
        api.post(
            SPRINGFIELD,
            "/districts/1/interests",
            "{\"product\":\"=HYPERLINK(1)\",\"email\":\"ann@example.org\",\"note\":\"a \\\"b\\\"\"}");
    assertThat(made.status()).isEqualTo(201);

    assertThat(api.get(SHELBYVILLE, "/interests").body().getAsJsonArray()).isEmpty();
    assertThat(api.get(OPERATOR, "/interests").body().getAsJsonArray()).hasSize(1);
    var csv = api.raw(OPERATOR, "/interests?format=csv");
    assertThat(csv).contains("\"'=HYPERLINK(1)\"", "\"a \"\"b\"\"\"", "\"Springfield\"");
    assertThat(
            api.send(OPERATOR, "PUT", "/interests/1/answered", "{}", "application/json")
                .object()
                .has("answered"))
        .isTrue();
  }

  @Test
  void an_interest_that_cannot_be_right_is_named_by_field()
      throws IOException, InterruptedException {
    var reply =
        api.post(SPRINGFIELD, "/districts/1/interests", "{\"version\":\"9\",\"email\":\"ann\"}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.object().getAsJsonObject("error").getAsJsonObject("fields").keySet())
        .containsExactlyInAnyOrder("product", "version", "email");
  }

  @Test
  void partnerships_are_those_of_installed_connectors() throws IOException, InterruptedException {
    var list = api.get(SPRINGFIELD, "/partnerships").body().getAsJsonArray();

    assertThat(list).hasSize(1);
    var campus = list.get(0).getAsJsonObject();
    assertThat(campus.get("connectorVersion").getAsString()).isEqualTo("0.9.0");
    assertThat(campus.getAsJsonArray("withholds").get(0).toString()).contains("It reads only");
  }

  private Reply answer(String choice) throws IOException, InterruptedException {
    return put(ELIGIBILITY, "{\"answers\":{\"edition\":\"" + choice + "\"}}");
  }

  private Reply put(String path, String body) throws IOException, InterruptedException {
    return api.send(SPRINGFIELD, "PUT", path, body, "application/json");
  }

  private String acknowledged() throws IOException, InterruptedException {
    return api.get(SPRINGFIELD, "/connections/1")
        .object()
        .getAsJsonArray("acknowledged")
        .toString();
  }
}
