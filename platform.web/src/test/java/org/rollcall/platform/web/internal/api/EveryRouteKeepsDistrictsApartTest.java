package org.rollcall.platform.web.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.fixture.TwoDistricts.OPERATOR;
import static org.rollcall.platform.web.fixture.TwoDistricts.SHELBYVILLE;
import static org.rollcall.platform.web.fixture.TwoDistricts.SPRINGFIELD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks over the route table, so that a new route cannot be forgotten. */
class EveryRouteKeepsDistrictsApartTest {
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
  void what_is_of_another_district_is_not_found() throws IOException, InterruptedException {
    for (Route route : routes(Access.DISTRICT)) {
      var reply = ask(SHELBYVILLE, route, "{}");

      assertThat(reply.status()).as("%s", route).isEqualTo(404);
      assertThat(reply.error("reason")).isEqualTo("not_found");
      assertThat(reply.error("sentence")).startsWith("There is no such ");
    }
  }

  @Test
  void the_own_district_and_the_operator_read_the_same_paths()
      throws IOException, InterruptedException {
    for (Route route : routes(Access.DISTRICT)) {
      if (route.method().equals("GET")) {
        assertThat(ask(SPRINGFIELD, route, "").status()).as("%s", route).isEqualTo(200);
        assertThat(ask(OPERATOR, route, "").status()).as("%s", route).isEqualTo(200);
      }
    }
  }

  @Test
  void an_admin_is_no_operator() throws IOException, InterruptedException {
    for (Route route : routes(Access.OPERATOR)) {
      var reply = ask(SPRINGFIELD, route, "{}");

      assertThat(reply.status()).as("%s", route).isEqualTo(403);
      assertThat(reply.error("reason")).isEqualTo("forbidden");
    }
  }

  @Test
  void lists_hold_nothing_of_another_district() throws IOException, InterruptedException {
    for (Route route : routes(Access.ACCOUNT)) {
      if (route.method().equals("GET")) {
        var reply = ask(SHELBYVILLE, route, "");

        assertThat(reply.status()).as("%s", route).isEqualTo(200);
        assertThat(reply.body().toString()).as("%s", route).doesNotContainIgnoringCase("springf");
      }
    }
    assertThat(api.get(SHELBYVILLE, "/connections").body().getAsJsonArray()).hasSize(1);
  }

  @Test
  void nothing_is_put_into_another_district() throws IOException, InterruptedException {
    var bodies =
        Map.of(
            "POST /connections",
                "{\"district\":1,\"connector\":\"infinite-campus\",\"name\":\"N\","
                    + "\"settings\":{\"hostUrl\":\"https://sis.example.org\"},\"accessKey\":\"k\","
                    + "\"secretCode\":\"s\"}",
            "POST /accounts",
                "{\"district\":1,\"email\":\"new@example.org\",\"name\":\"N\","
                    + "\"role\":\"admin\",\"password\":\"a long enough passphrase\"}",
            "POST /audit/verify", "",
            "POST /addresses", "",
            "POST /conformance", "",
            "POST /me/keys", "",
            "PUT /me/password", "",
            "PUT /me/notifications", "{\"preference\":\"digest\"}",
            "DELETE /me/keys/{key}", "");
    for (Route route : routes(Access.ACCOUNT)) {
      if (!route.method().equals("GET")) {
        assertThat(bodies).containsKey(route.toString());
        ask(SHELBYVILLE, route, bodies.getOrDefault(route.toString(), ""));
      }
    }

    assertThat(api.get(OPERATOR, "/connections").body().getAsJsonArray()).hasSize(2);
    assertThat(api.get(SPRINGFIELD, "/accounts").body().getAsJsonArray()).hasSize(1);
    assertThat(api.get(SPRINGFIELD, "/me/keys").body().getAsJsonArray()).hasSize(1);
  }

  @Test
  void whoever_brings_no_key_or_a_wrong_one_gets_nothing()
      throws IOException, InterruptedException {
    for (Route route : api.routes().routes()) {
      var path = api.springfields(route);
      var expected = route.access() == Access.OPEN ? 200 : 401;

      for (String key : List.of("", "wrong")) {
        var reply = api.send(key, route.method(), path, "{}", "application/json");
        assertThat(reply.status()).as("%s with key %s", route, key).isEqualTo(expected);
      }
    }
  }

  private List<Route> routes(Access access) {
    return api.routes().routes().stream().filter(route -> route.access() == access).toList();
  }

  private RunningApi.Reply ask(String key, Route route, String body)
      throws IOException, InterruptedException {
    var bodiless = route.method().equals("GET") ? "" : body;
    return api.send(key, route.method(), api.springfields(route), bodiless, "application/json");
  }
}
