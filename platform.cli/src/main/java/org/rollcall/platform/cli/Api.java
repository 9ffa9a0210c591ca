package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;

/** The REST API of a running Rollcall. Every way in which it can fail is a CommandFailure. */
final class Api {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  // A connect answers once its check has ended, which may take two minutes.
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

  private JsonElement send(String method, String path, BodyPublisher body, String type) {
    var request =
        HttpRequest.newBuilder(URI.create(root + "/api/v1" + path))
            .timeout(ANSWER_LIMIT)
            .header("Authorization", "Bearer " + key)
            .header("Accept", "application/json")
            .header("User-Agent", "rollcall command line")
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString(UTF_8));
      if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
        return new JsonPrimitive(response.body());
      }
      var answer = parse(response.statusCode(), response.body());
      if (response.statusCode() / 100 != 2) {
        throw RefusedRequest.failure(response.statusCode(), answer, root);
      }
      return answer;
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
