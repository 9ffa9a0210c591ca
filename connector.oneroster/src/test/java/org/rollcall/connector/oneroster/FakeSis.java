package org.rollcall.connector.oneroster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.testkit.TestConnection;

/** A server that answers each path as a test tells it, and everything else with 404. */
final class FakeSis implements AutoCloseable {
  static final String ROSTERING = "/ims/oneroster/rostering/v1p2";
  static final String GRADEBOOK = "/ims/oneroster/gradebook/v1p2";
  static final String GOOD_TOKEN = "{\"access_token\":\"t1\",\"expires_in\":3600}";

  private final HttpServer server;
  private final Map<String, Function<Request, Reply>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  FakeSis() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
    at("/token", request -> Reply.json(GOOD_TOKEN));
  }

  record Request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    int number(String name) {
      return Integer.parseInt(query.getOrDefault(name, "0"));
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  static final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Reply(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = Map.copyOf(headers);
      this.body = body.clone();
    }

    static Reply json(String body) {
      return of(200, body);
    }

    static Reply of(int status, String body) {
      return new Reply(
          status,
          Map.of("Content-Type", "application/json"),
          body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply html(int status) {
      return of(status, "<!DOCTYPE html><html><body>Sign in</body></html>")
          .with("Content-Type", "text/html; charset=utf-8");
    }

    Reply with(String name, String value) {
      var more = new TreeMap<>(headers);
      more.put(name, value);
      return new Reply(status, more, body);
    }
  }

  /** Answers a path, without its query, in this way from now on. */
  FakeSis at(String path, Function<Request, Reply> answer) {
    answers.put(path, answer);
    return this;
  }

  FakeSis atRoster(String path, Function<Request, Reply> answer) {
    return at(ROSTERING + path, answer);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  List<Request> requestsTo(String path) {
    return requests.stream().filter(request -> request.path().endsWith(path)).toList();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  ServiceAddresses addresses() {
    return addresses(List.of(url("/token")));
  }

  ServiceAddresses addresses(List<URI> tokenUrls) {
    return ServiceAddresses.builder(OneRosterVersion.V1_2, url(ROSTERING))
        .gradebook(url(GRADEBOOK))
        .tokenUrls(tokenUrls)
        .build();
  }

  TestConnection connection() {
    return TestConnection.to(addresses(), "key", "s3cret");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      requests.add(request);
      var reply = answers.getOrDefault(request.path(), any -> Reply.of(404, "{}")).apply(request);
      reply.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
      if (reply.body.length > 0) {
        exchange.getResponseBody().write(reply.body);
      }
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  static Map<String, String> query(@Nullable String raw) {
    var parameters = new TreeMap<String, String>();
    for (var part : raw == null ? new String[0] : raw.split("&")) {
      var pair = part.split("=", 2);
      parameters.put(
          pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
