package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;

/** The REST API of a running Rollcall. Every way in which it can fail is a CommandFailure. */
final class Api {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  // A connect answers once its check has ended, which may take two minutes.
  private static final Duration DOWNLOAD_LIMIT = Duration.ofHours(1);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(150);

  private final URI root;
  private final String key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

  private Api(URI root, String key) {
    this.root = root;
    this.key = key;
  }

  /** Options win over the environment, which wins over the files in ROLLCALL_HOME. */
  static Api of(Arguments arguments, Map<String, String> environment) {
    var home = Home.of(arguments, environment);
    var url =
        arguments
            .optional("url")
            .or(() -> Home.given(environment, "ROLLCALL_URL"))
            .orElseGet(home::url);
    var key =
        arguments
            .optional("key")
            .or(() -> Home.given(environment, "ROLLCALL_KEY"))
            .orElseGet(home::key);
    return new Api(root(url), key);
  }

  /** One segment of a path, encoded. */
  static String segment(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  JsonElement get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  /** A file that is not JSON. */
  String text(String path) {
    return get(path).getAsString();
  }

  JsonElement post(String path) {
    return send("POST", path, BodyPublishers.noBody(), "application/json");
  }

  JsonElement post(String path, JsonObject body) {
    return send("POST", path, BodyPublishers.ofString(body.toString()), "application/json");
  }

  JsonElement put(String path, JsonObject body) {
    return send("PUT", path, BodyPublishers.ofString(body.toString()), "application/json");
  }

  JsonElement patch(String path, JsonObject body) {
    return send("PATCH", path, BodyPublishers.ofString(body.toString()), "application/json");
  }

  void delete(String path) {
    send("DELETE", path, BodyPublishers.noBody(), "application/json");
  }

  /** Sends a file as it is. */
  JsonElement upload(String path, Path file) {
    try {
      return send("POST", path, BodyPublishers.ofFile(file), "application/octet-stream");
    } catch (IOException unreadable) {
      throw new CommandFailure("There is no readable file " + file + "; check its name.");
    }
  }

  /** What is answered as it is; it is read while it comes. */
  InputStream download(String path) {
    var request = request("POST", path, BodyPublishers.noBody(), "application/json");
    var response = exchange(request.timeout(DOWNLOAD_LIMIT).build(), BodyHandlers.ofInputStream());
    if (response.statusCode() / 100 == 2) {
      return response.body();
    }
    try (var body = response.body()) {
      var text = new String(body.readAllBytes(), UTF_8);
      var answer = parse(response.statusCode(), text);
      throw RefusedRequest.failure(response.statusCode(), answer, root);
    } catch (IOException brokenOff) {
      throw new CommandFailure("Rollcall broke off its answer; try again.");
    }
  }

  private JsonElement send(String method, String path, BodyPublisher body, String type) {
    var request = request(method, path, body, type).timeout(ANSWER_LIMIT).build();
    var response = exchange(request, BodyHandlers.ofString(UTF_8));
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
      return new JsonPrimitive(response.body());
    }
    var answer = parse(response.statusCode(), response.body());
    if (response.statusCode() / 100 != 2) {
      throw RefusedRequest.failure(response.statusCode(), answer, root);
    }
    return answer;
  }

  private HttpRequest.Builder request(String method, String path, BodyPublisher body, String type) {
    return HttpRequest.newBuilder(URI.create(root + "/api/v1" + path))
        .header("Authorization", "Bearer " + key)
        .header("Accept", "application/json")
        .header("User-Agent", "rollcall command line")
        .header("Content-Type", type)
        .method(method, body);
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (SSLException untrusted) {
      throw new CommandFailure(
          "%s answers with a certificate that Java does not trust; add it to Java's trust store, or"
                  .formatted(root)
              + " use the address that the certificate names.");
    } catch (IOException unreachable) {
      throw new CommandFailure(
          "Rollcall does not answer at %s; start it with bin/run, or say where it is with --url."
              .formatted(root));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted; what was asked may still go on in Rollcall.");
    }
  }

  private JsonElement parse(int status, String body) {
    if (body.isBlank()) {
      return JsonNull.INSTANCE;
    }
    try {
      return JsonParser.parseString(body);
    } catch (JsonParseException foreign) {
      throw new CommandFailure(
          "What answers at %s (status %d) is not Rollcall; check --url.".formatted(root, status));
    }
  }

  private static URI root(String url) {
    try {
      var uri = URI.create(url.strip().replaceAll("/+$", ""));
      var scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // Said below, in the same words as for an address without a host.
    }
    throw CommandFailure.misused(
        "\"%s\" is no address of Rollcall; http://localhost:8080 is one.".formatted(url));
  }
}
