package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that answers as it was told, and remembers what it was asked. */
final class SpokenApi implements AutoCloseable {
  static final String KEY = "the-operator-key";

  /** One request: {@code METHOD path}, and what came with it. */
  record Asked(String line, String body) {}

  private record Said(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Deque<Said>> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  SpokenApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Answers a request; told several times, it answers in that order, and the last for ever. */
  SpokenApi when(String line, int status, String body) {
    answers.computeIfAbsent(line, key -> new ArrayDeque<>()).add(new Said(status, body));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  /** The body of the only request of this kind. */
  String bodyOf(String line) {
    return asked.stream().filter(one -> one.line().equals(line)).findFirst().orElseThrow().body();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    line = line.replace("/api/v1", "");
    asked.add(new Asked(line, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    var said = said(exchange, line);
    var octets = said.body().getBytes(UTF_8);
    if (line.contains("format=csv")) {
      exchange.getResponseHeaders().add("Content-Type", "text/csv;charset=utf-8");
    }
    exchange.sendResponseHeaders(said.status(), octets.length == 0 ? -1 : octets.length);
    exchange.getResponseBody().write(octets);
    exchange.close();
  }

  private Said said(HttpExchange exchange, String line) {
    if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return new Said(401, "{\"error\":{\"reason\":\"unauthenticated\",\"sentence\":\"no\"}}");
    }
    var queue = answers.getOrDefault(line, new ArrayDeque<>());
    synchronized (queue) {
      var first = queue.size() > 1 ? queue.poll() : queue.peek();
      return first == null
          ? new Said(404, "{\"error\":{\"reason\":\"not_found\",\"sentence\":\"Nothing here.\"}}")
          : first;
    }
  }
}
