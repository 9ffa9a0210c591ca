package org.rollcall.platform.web.telling;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks on this machine. */
final class Hook implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  volatile int status = 200;

  /** What came. */
  record Call(String body, String signature, String delivery) {}

  Hook() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            calls.add(
                new Call(
                    body,
                    String.valueOf(headers.getFirst("Rollcall-Signature")),
                    String.valueOf(headers.getFirst("Rollcall-Delivery"))));
            exchange.sendResponseHeaders(status, -1);
          }
        });
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/rollcall";
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
