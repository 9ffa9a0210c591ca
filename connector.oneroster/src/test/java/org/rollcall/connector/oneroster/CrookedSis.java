package org.rollcall.connector.oneroster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.TestConnection;

/** Stands before a simulator and answers one kind of request crookedly, the n-th time. */
final class CrookedSis implements AutoCloseable {
  private static final Set<String> PASSED_ON = Set.of("authorization", "content-type", "accept");

  private final Simulator sis;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private String struck = "nothing";
  private int time = 1;
  private int seen;
  private int status;
  private UnaryOperator<String> body = UnaryOperator.identity();

  CrookedSis(Simulator sis) {
    this.sis = sis;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** Which requests: method and path as a pattern, and which one of them. */
  CrookedSis at(String pattern, int nth) {
    struck = pattern;
    time = nth;
    return this;
  }

  /** With this status instead, whatever the SIS did. */
  CrookedSis answers(int other) {
    status = other;
    return this;
  }

  /** With a changed body. */
  CrookedSis says(UnaryOperator<String> change) {
    body = change;
    return this;
  }

  TestConnection connection() {
    var addresses =
        ServiceAddresses.builder(OneRosterVersion.V1_2, moved(sis.rosteringUrl()))
            .gradebook(moved(sis.gradebookUrl()))
            .tokenUrls(List.of(moved(sis.tokenUrl())))
            .build();
    return TestConnection.to(addresses, sis.clientId(), sis.clientSecret());
  }

  private URI moved(URI address) {
    return URI.create(
        "http://127.0.0.1:"
            + server.getAddress().getPort()
            + address.toString().substring(address.toString().indexOf('/', "http://".length())));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var method = exchange.getRequestMethod();
      var uri = exchange.getRequestURI();
      var request = HttpRequest.newBuilder(sis.baseUrl().resolve(uri.toString()));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                  request.header(name, values.get(0));
                }
              });
      var sent = exchange.getRequestBody().readAllBytes();
      request.method(
          method, sent.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent));
      var answer = http.send(request.build(), BodyHandlers.ofString());
      boolean crooked = (method + " " + uri).matches(struck) && ++seen == time;
      var text = crooked ? body.apply(answer.body()) : answer.body();
      var octets = text.getBytes(StandardCharsets.UTF_8);
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
      int code = crooked && status > 0 ? status : answer.statusCode();
      exchange.sendResponseHeaders(code, code == 204 || octets.length == 0 ? -1 : octets.length);
      if (code != 204 && octets.length > 0) {
        exchange.getResponseBody().write(octets);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
