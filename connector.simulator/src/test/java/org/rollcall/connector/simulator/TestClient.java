package org.rollcall.connector.simulator;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Talks to a simulator over HTTP, as a consumer would. */
final class TestClient {

  private static final String SCOPES = "https://purl.imsglobal.org/spec/or/";
  static final String SCOPE = SCOPES + "v1p2/scope/";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Simulator simulator;
  private String token = "";

  TestClient(Simulator simulator) {
    this.simulator = simulator;
  }

  TestClient authorized(String... scopes) {
    String prefix = isOneOne() ? SCOPES + "v1p1/scope/" : SCOPE;
    String scope = String.join(" ", List.of(scopes).stream().map(prefix::concat).toList());
    String form =
        "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + encode(scope));
    if (simulator.personality().equals("aspen")) {
      form += "&client_id=" + simulator.clientId();
      form += "&client_secret=" + simulator.clientSecret();
    }
    Reply reply = token(simulator.tokenUrl(), simulator.clientId(), simulator.clientSecret(), form);
    token = reply.json().get("access_token").getAsString();
    return this;
  }

  boolean isOneOne() {
    return simulator.rosteringUrl().equals(simulator.gradebookUrl());
  }

  TestClient with(String otherToken) {
    token = otherToken;
    return this;
  }

  Reply token(URI url, String id, String secret, String form) {
    String pair =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(url)
            .header("Authorization", "Basic " + pair)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  Reply roster(String pathAndQuery) {
    return get(URI.create(simulator.rosteringUrl() + pathAndQuery));
  }

  Reply gradebook(String pathAndQuery) {
    return get(URI.create(simulator.gradebookUrl() + pathAndQuery));
  }

  Reply filtered(String path, String filter) {
    return roster(path + "?filter=" + encode(filter));
  }

  /** Every record of a collection, by following the next links. */
  List<JsonObject> walk(String path, String envelope) {
    var records = new ArrayList<JsonObject>();
    String next = simulator.rosteringUrl() + path;
    while (!next.isEmpty()) {
      Reply page = get(URI.create(next));
      records.addAll(page.records(envelope));
      next = link(page, "next");
    }
    return records;
  }

  static String link(Reply page, String relation) {
    for (String link : page.header("Link").split(", ")) {
      if (link.endsWith("rel=\"" + relation + "\"")) {
        return link.substring(1, link.indexOf('>'));
      }
    }
    return "";
  }

  Reply put(String path, String body) {
    return send(
        bearer(URI.create(simulator.gradebookUrl() + path))
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply delete(String path) {
    return send(bearer(URI.create(simulator.gradebookUrl() + path)).DELETE());
  }

  Reply control(String verb, String path, String body) {
    return send(
        HttpRequest.newBuilder(simulator.baseUrl().resolve("/simulator" + path))
            .method(verb, HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply signed(URI url, String authorization) {
    return send(HttpRequest.newBuilder(url).header("Authorization", authorization).GET());
  }

  Reply get(URI url) {
    return send(bearer(url).GET());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  HttpRequest.Builder bearer(URI url) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.timeout(Duration.ofSeconds(20)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
