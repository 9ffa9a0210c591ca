package org.rollcall.platform.web.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.fixture.TwoDistricts.OPERATOR;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadRequestsTest {
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
  void a_body_that_is_not_json_is_told_where() throws IOException, InterruptedException {
    var wrong = api.post(OPERATOR, "/districts", "{\"name\":\"N\",\n \"zone\":oops}");
    var truncated = api.post(OPERATOR, "/districts", "{\"name\":\"N\"");
    var empty = api.post(OPERATOR, "/districts", "");
    var list = api.post(OPERATOR, "/districts", "[]");

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.error("reason")).isEqualTo("invalid");
    assertThat(wrong.error("sentence")).contains("line 2").contains("$.zone");
    assertThat(truncated.error("sentence")).contains("ends too early");
    assertThat(empty.error("sentence")).contains("empty");
    assertThat(list.error("sentence")).contains("one JSON object");
  }

  @Test
  void a_method_that_is_not_answered_names_those_that_are()
      throws IOException, InterruptedException {
    var reply = api.send(OPERATOR, "PATCH", "/districts/1", "{}", "application/json");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.headers().firstValue("Allow")).contains("GET, PUT");
  }

  @Test
  void an_unknown_path_and_a_malformed_number_are_not_found()
      throws IOException, InterruptedException {
    assertThat(api.get(OPERATOR, "/nothing").status()).isEqualTo(404);
    assertThat(api.get(OPERATOR, "/connections/one").status()).isEqualTo(404);
    assertThat(api.get(OPERATOR, "/connections/").status()).isEqualTo(404);
  }

  @Test
  void another_content_type_and_too_long_a_body_are_refused()
      throws IOException, InterruptedException {
    var form = api.send(OPERATOR, "POST", "/districts", "name=N", "text/plain");
    var filler = " ".repeat((1 << 20) + 1);
    var large = api.post(OPERATOR, "/districts", "{\"name\":\"" + filler + "\"}");

    assertThat(form.status()).isEqualTo(415);
    assertThat(large.status()).isEqualTo(413);
  }

  @Test
  void a_field_of_another_kind_is_named() throws IOException, InterruptedException {
    var domains = "{\"name\":\"N\",\"zone\":\"UTC\",\"emailDomains\":\"example.org\"}";

    assertThat(api.post(OPERATOR, "/districts", domains).error("sentence"))
        .isEqualTo("The field \"emailDomains\" must be a list of texts.");
    assertThat(api.post(OPERATOR, "/districts", "{\"zone\":\"UTC\"}").error("sentence"))
        .isEqualTo("The field \"name\" is missing.");
    assertThat(api.post(OPERATOR, "/districts", "{\"name\":\"N\",\"zone\":\"Mars\"}").status())
        .isEqualTo(422);
    assertThat(api.get(OPERATOR, "/connections/1/runs?limit=0").status()).isEqualTo(422);
  }
}
