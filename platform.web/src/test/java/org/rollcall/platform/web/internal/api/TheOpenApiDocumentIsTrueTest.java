package org.rollcall.platform.web.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.fixture.TwoDistricts.OPERATOR;
import static org.rollcall.platform.web.fixture.TwoDistricts.SPRINGFIELD;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.connector.api.failure.FailureKind;

class TheOpenApiDocumentIsTrueTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private RunningApi api;
  private JsonObject document;

  @BeforeEach
  void start(@TempDir Path home) throws IOException, InterruptedException {
    api = new RunningApi(home);
    document = api.get("", "/openapi.json").object();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void it_describes_every_route_and_no_other() {
    var described = new TreeSet<String>();
    for (var path : document.getAsJsonObject("paths").entrySet()) {
      for (String key : path.getValue().getAsJsonObject().keySet()) {
        if (METHODS.contains(key)) {
          described.add(key.toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            api.routes().routes().stream().map(Route::toString).toList());
  }

  @Test
  void what_is_read_is_as_described() throws IOException, InterruptedException {
    for (Route route : api.routes().routes()) {
      if (route.method().equals("GET")) {
        var path = api.springfields(route) + (route.path().text().endsWith("people") ? "?q=o" : "");
        for (String key : readers(route)) {
          var reply = api.get(key, path);

          assertThat(reply.status()).as("%s", route).isEqualTo(200);
          assertThat(new SchemaCheck(document).check(schema(route, "200"), reply.body()))
              .as("%s", route)
              .isEmpty();
        }
      }
    }
  }

  private static Set<String> readers(Route route) {
    return route.access() == Access.OPERATOR ? Set.of(OPERATOR) : Set.of(OPERATOR, SPRINGFIELD);
  }

  @Test
  void what_connecting_answers_is_as_described() throws IOException, InterruptedException {
    var connect = api.routes().find("POST", "/connections").route();

    var made = api.post(SPRINGFIELD, "/connections", ConnectingTest.body("New", "key"));
    var failed = api.post(SPRINGFIELD, "/connections", ConnectingTest.body("Other", "wrong"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(new SchemaCheck(document).check(schema(connect, "201"), made.body())).isEmpty();
    assertThat(failed.status()).isEqualTo(422);
    assertThat(new SchemaCheck(document).check(component("Error"), failed.body())).isEmpty();
  }

  @Test
  void what_a_look_at_an_address_answers_is_as_described()
      throws IOException, InterruptedException {
    for (String host : Set.of("https://sis.example.org.", "nothing")) {
      var body = "{\"connector\":\"infinite-campus\",\"settings\":{\"hostUrl\":\"" + host + "\"}}";

      var look = api.post(SPRINGFIELD, "/addresses", body);

      assertThat(new SchemaCheck(document).check(component("AddressLook"), look.body())).isEmpty();
    }
  }

  @Test
  void the_words_of_failures_are_those_of_the_contract() {
    assertThat(component("FailureKind").getAsJsonArray("enum").asList())
        .extracting(word -> word.getAsString())
        .containsExactlyElementsOf(
            Arrays.stream(FailureKind.values()).map(FailureKind::name).toList());
    assertThat(component("Actor").getAsJsonArray("enum").asList())
        .extracting(word -> word.getAsString())
        .containsExactlyElementsOf(
            Arrays.stream(Actor.values())
                .map(actor -> actor.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  private JsonObject component(String name) {
    return document.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
  }

  private JsonObject schema(Route route, String status) {
    return document
        .getAsJsonObject("paths")
        .getAsJsonObject(route.path().text())
        .getAsJsonObject(route.method().toLowerCase(Locale.ROOT))
        .getAsJsonObject("responses")
        .getAsJsonObject(status)
        .getAsJsonObject("content")
        .getAsJsonObject("application/json")
        .getAsJsonObject("schema");
  }
}
