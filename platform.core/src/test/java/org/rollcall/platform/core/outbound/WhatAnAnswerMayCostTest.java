package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

class WhatAnAnswerMayCostTest {
  private final LocalServer server;
  private final Calls calls =
      Calls.with(Map.of(Setting.BODY_LIMIT, "1000", Setting.BODY_DEADLINE, "1"));
  private final CountDownLatch testOver = new CountDownLatch(1);

  WhatAnAnswerMayCostTest() throws Exception {
    server = LocalServer.plain();
  }

  @AfterEach
  void stop() {
    testOver.countDown();
    calls.close();
    server.close();
  }

  @Test
  void an_answer_that_is_too_large_is_broken_off() {
    server.says("/large", "x".repeat(1001));

    var failure = calls.failure(server.at("/large"));

    assertThat(failure.kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failure.sentence()).contains("outbound.bodyLimit");
  }

  @Test
  void an_answer_of_just_that_size_is_read() throws Exception {
    server.says("/just", "x".repeat(1000));

    assertThat(calls.get(server.at("/just"))).hasSize(1004);
  }

  @Test
  void the_limit_holds_whatever_reads_the_body() {
    server.says("/large", "x".repeat(1001));
    try (var outbound = new OutboundCalls(settings())) {
      var client = outbound.clientFor(List.of(server.at("/")));

      var failure =
          catchThrowableOfType(
              SisException.class,
              () ->
                  client.send(
                      HttpRequest.newBuilder(server.at("/large")).build(),
                      BodyHandlers.ofString()));

      assertThat(failure.kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
    }
  }

  private static PlatformSettings settings() {
    return new PlatformSettings(Path.of("."), Map.of(Setting.BODY_LIMIT, "1000"));
  }

  @Test
  void an_answer_that_drips_is_broken_off_at_the_deadline() {
    server.on(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          hold();
        });

    var failure = calls.failure(server.at("/drip"));

    assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(failure.sentence()).contains("within 1 seconds");
  }

  @Test
  void headers_that_are_too_large_are_refused_and_explained() throws Exception {
    try (var raw = new RawServer("HTTP/1.1 200 OK\r\nX-Big: " + "x".repeat(1 << 20) + "\r\n\r\n")) {
      var failure = calls.failure(raw.address());

      assertThat(failure.kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
      assertThat(failure.sentence()).contains("headers of more than 384 KB");
    }
  }

  @Test
  void what_is_no_web_server_is_said_to_be_none() throws Exception {
    try (var raw = new RawServer("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
      var failure = calls.failure(raw.address());

      assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
      assertThat(failure.sentence()).contains("not as a web server does");
    }
  }

  @Test
  void an_answer_announced_as_two_gigabytes_is_read_no_further_than_the_limit() throws Exception {
    try (var raw =
        new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n" + "x".repeat(5000))) {
      assertThat(calls.failure(raw.address()).kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
    }
  }

  @Test
  void no_answer_in_time_is_unavailable() {
    server.on("/mute", exchange -> hold());
    var request =
        HttpRequest.newBuilder(server.at("/mute")).timeout(Duration.ofMillis(200)).build();

    var failure =
        catchThrowableOfType(SisException.class, () -> calls.send(server.at("/"), request));

    assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(failure.sentence()).contains("no answer in time");
  }

  @Test
  void a_refused_connection_is_unavailable() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    var failure = calls.failure(URI.create("http://localhost:" + free + "/"));

    assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(failure.sentence()).contains("nothing answers there");
  }

  @Test
  void one_host_gets_four_requests_at_once() throws Exception {
    var arrived = new Semaphore(0);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    server.on(
        "/slow",
        exchange -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          arrived.release();
          hold();
          atOnce.decrementAndGet();
          LocalServer.answer(exchange, 200, "done");
        });
    var threads = Executors.newFixedThreadPool(6);
    var answers = new ArrayList<Future<String>>();
    for (int i = 0; i < 6; i++) {
      answers.add(threads.submit(() -> calls.get(server.at("/slow"))));
    }

    assertThat(arrived.tryAcquire(4, 10, TimeUnit.SECONDS)).isTrue();
    assertThat(arrived.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    testOver.countDown();

    for (var answer : answers) {
      assertThat(await(answer)).isEqualTo("200 done");
    }
    assertThat(most).hasValue(4);
    threads.shutdown();
  }

  @Test
  void a_connector_is_not_given_threads() {
    try (var outbound = new OutboundCalls(settings())) {
      var client = outbound.clientFor(List.of(server.at("/")));

      assertThatThrownBy(
              () ->
                  client.sendAsync(
                      HttpRequest.newBuilder(server.at("/")).build(), BodyHandlers.discarding()))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("the platform owns the threads");
    }
  }

  private static String await(Future<String> answer)
      throws InterruptedException, ExecutionException {
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer within ten seconds", e);
    }
  }

  /** Keeps the server from answering until the test lets it. */
  private void hold() {
    try {
      if (!testOver.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test never ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
