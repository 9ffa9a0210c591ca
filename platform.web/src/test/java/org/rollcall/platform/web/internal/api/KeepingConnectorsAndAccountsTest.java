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

class KeepingConnectorsAndAccountsTest {
  private static final String OCTETS = "application/octet-stream";

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
  void a_bundle_is_installed_as_it_is_or_from_a_form() throws IOException, InterruptedException {
    var plain = api.send(OPERATOR, "POST", "/connectors?name=new.jar", "PK good", OCTETS);
    var form =
        """
        --x\r
        Content-Disposition: form-data; name="file"; filename="b.jar"\r
        \r
        PK good\r
        --x--\r
        """;
    var sent =
        api.send(
            OPERATOR, "POST", "/connectors?name=b.jar", form, "multipart/form-data; boundary=x");

    assertThat(plain.status()).isEqualTo(201);
    assertThat(plain.text("file")).isEqualTo("new.jar");
    assertThat(plain.text("connections")).isEqualTo("2");
    assertThat(sent.status()).isEqualTo(201);
  }

  @Test
  void what_is_no_bundle_is_a_conflict_with_its_sentence()
      throws IOException, InterruptedException {
    var reply = api.send(OPERATOR, "POST", "/connectors?name=x.jar", "bad", OCTETS);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.error("sentence")).contains("no bundle");
  }

  @Test
  void one_file_or_a_whole_connector_is_removed() throws IOException, InterruptedException {
    api.send(OPERATOR, "POST", "/connectors?name=new.jar", "PK good", OCTETS);
    api.send(OPERATOR, "POST", "/connectors?name=newer.jar", "PK good", OCTETS);

    assertThat(api.send(OPERATOR, "DELETE", "/connectors/new.jar", "", OCTETS).status())
        .isEqualTo(204);
    assertThat(api.get(OPERATOR, "/connectors").body().getAsJsonArray()).hasSize(2);
    assertThat(api.send(OPERATOR, "DELETE", "/connectors/infinite-campus", "", OCTETS).status())
        .isEqualTo(204);
    assertThat(api.get(OPERATOR, "/connectors").body().getAsJsonArray()).isEmpty();
    assertThat(api.send(OPERATOR, "DELETE", "/connectors/infinite-campus", "", OCTETS).status())
        .isEqualTo(404);
    assertThat(api.get(OPERATOR, "/connections/1").text("condition"))
        .isEqualTo("waiting_for_connector");
  }

  @Test
  void an_admin_adds_and_disables_admins_of_the_own_district()
      throws IOException, InterruptedException {
    var body =
        "{\"email\":\"Ann@example.org\",\"name\":\"Ann\",\"role\":\"admin\","
            + "\"password\":\"a long enough passphrase\"}";

    var added = api.post(SPRINGFIELD, "/accounts", body);
    var path = "/accounts/" + added.text("id");
    var disabled = patch(SPRINGFIELD, path, "{\"disabled\":true}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("district")).isEqualTo("1");
    assertThat(added.body().toString()).doesNotContain("passphrase");
    assertThat(disabled.text("disabled")).isEqualTo("true");
    assertThat(patch(SHELBYVILLE, path, "{\"disabled\":false}").status()).isEqualTo(404);
  }

  @Test
  void a_key_is_shown_once_and_opens_the_api_until_it_is_taken_away()
      throws IOException, InterruptedException {
    var made = api.post(SPRINGFIELD, "/me/keys", "{\"name\":\"script\"}");
    var key = made.text("key");

    assertThat(made.status()).isEqualTo(201);
    assertThat(api.get(key, "/me").text("district")).isEqualTo("1");
    var listed = api.get(key, "/me/keys").body();
    assertThat(listed.toString()).doesNotContain(key);
    var id = listed.getAsJsonArray().get(1).getAsJsonObject().get("id").getAsString();
    api.send(SPRINGFIELD, "DELETE", "/me/keys/" + id, "", "application/json");
    assertThat(api.get(key, "/me").status()).isEqualTo(401);
  }

  private RunningApi.Reply patch(String key, String path, String body)
      throws IOException, InterruptedException {
    return api.send(key, "PATCH", path, body, "application/json");
  }
}
