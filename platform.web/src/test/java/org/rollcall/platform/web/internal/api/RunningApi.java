package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.platform.web.fixture.TwoDistricts;
import org.rollcall.platform.web.internal.server.ConsoleServer;

/** The API of two districts, served on a free port, and a way to ask it. */
final class RunningApi implements AutoCloseable {
  private static final Map<String, String> SPRINGFIELDS =
      Map.ofEntries(
          Map.entry("slot", "next"),
          Map.entry("district", "1"),
          Map.entry("account", "1"),
          Map.entry("connection", "1"),
          Map.entry("run", "1"),
          Map.entry("plan", "1"),
          Map.entry("key", "1"),
          Map.entry("interest", "1"),
          Map.entry("connector", "infinite-campus"),
          Map.entry("school", "school%201"),
          Map.entry("class", "algebra%2F1"),
          Map.entry("person", "student+1"));

  private final TwoDistricts districts;
  private final ConsoleServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  RunningApi(Path home) {
    districts = new TwoDistricts(home);
    server = ConsoleServer.start(districts.rollcall());
  }

  /** What came back. */
  record Reply(int status, HttpHeaders headers, JsonElement body) {
    JsonObject object() {
      return body.getAsJsonObject();
    }

    String text(String name) {
      return object().get(name).getAsString();
    }

    /** A field of the error. */
    String error(String name) {
      return object().getAsJsonObject("error").get(name).getAsString();
    }
  }

  int port() {
    return server.address().getPort();
  }

  RouteTable routes() {
    return RouteTable.of(districts.rollcall());
  }

  Reply get(String key, String path) throws IOException, InterruptedException {
    return send(key, "GET", path, "", "application/json");
  }

  Reply post(String key, String path, String json) throws IOException, InterruptedException {
    return send(key, "POST", path, json, "application/json");
  }

  /** What came back, whatever it is. */
  String raw(String key, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "api/v1" + path))
            .header("Authorization", "Bearer " + key)
            .build();
    return http.send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  Reply send(String key, String method, String path, String body, String type)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "api/v1" + path))
            .header("Content-Type", type)
            .method(
                method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    var response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
    var answer = response.body().isEmpty() ? JsonNull.INSTANCE : parse(response.body());
    return new Reply(response.statusCode(), response.headers(), answer);
  }

  /** A path with Springfield's things for its variables. */
  String springfields(Route route) throws IOException, InterruptedException {
    var path = route.path().text();
    if (path.contains("{check}")) {
      var check = post(TwoDistricts.SPRINGFIELD, "/connections/1/check", "").text("id");
      path = path.replace("{check}", check);
    }
    path = path.replace("{kept}", "3");
    if (path.contains("{blackout}")) {
      var days = "{\"from\":\"2099-06-01\",\"until\":\"2099-08-01\"}";
      var blackout = post(TwoDistricts.SPRINGFIELD, "/connections/1/blackouts", days).text("id");
      path = path.replace("{blackout}", blackout);
    }
    if (path.contains("{probe}")) {
      path = path.replace("{probe}", probe());
    }
    if (path.contains("{suite}")) {
      path = path.replace("{suite}", suite());
    }
    for (var entry : SPRINGFIELDS.entrySet()) {
      path = path.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return path;
  }

  private String probe() throws IOException, InterruptedException {
    var begun = post(TwoDistricts.SPRINGFIELD, "/connections/1/probe", "{}");
    // As below: one that goes on already is refused.
    return begun.status() == 202 ? begun.text("id") : probe();
  }

  private String suite() throws IOException, InterruptedException {
    var consent = "{\"consent\":true}";
    var begun = post(TwoDistricts.SPRINGFIELD, "/connections/1/conformance", consent);
    // One that goes on already is refused; the caller is served by it just as well.
    return begun.status() == 202 ? begun.text("id") : suite();
  }

  @Override
  public void close() {
    server.close();
    districts.close();
  }

  private static JsonElement parse(String body) {
    return JsonParser.parseString(body);
  }
}
