package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.AnswerAhead;
import org.rollcall.connector.api.SendsAhead;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

class AskingAheadTest {
  private final LocalServer server;
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final OutboundCalls outbound =
      new OutboundCalls(new PlatformSettings(Path.of("."), Map.of(Setting.REQUESTS_AT_ONCE, "2")));

  AskingAheadTest() throws Exception {
    server = LocalServer.plain();
    server.says("/quick", "here");
    server.on(
        "/slow",
        exchange -> {
          await(mayAnswer);
          LocalServer.answer(exchange, 200, "at last");
        });
  }

  @AfterEach
  void stop() {
    mayAnswer.countDown();
    outbound.close();
    server.close();
  }

  @Test
  void an_answer_is_there_when_it_is_wanted() throws Exception {
    try (var ahead = ask("/quick").orElseThrow()) {
      var answer = ahead.await();

      try (var body = answer.body()) {
        assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("here");
      }
    }
  }

  @Test
  void nothing_is_asked_beyond_the_budget_and_every_ending_gives_its_place_back() throws Exception {
    var one = ask("/slow").orElseThrow();
    var two = ask("/slow").orElseThrow();
    assertThat(ask("/quick")).isEmpty();

    one.close();
    var three = ask("/quick").orElseThrow();
    assertThat(ask("/quick")).isEmpty();
    try (var body = three.await().body()) {
      body.readAllBytes();
    }
    two.close();
    two.close();

    assertThat(ask("/quick")).isPresent();
    assertThat(ask("/quick")).isPresent();
    assertThat(ask("/quick")).isEmpty();
  }

  @Test
  void what_others_wait_for_goes_first() throws Exception {
    var one = ask("/slow").orElseThrow();
    var two = ask("/slow").orElseThrow();
    var waiting = new Thread(() -> ask(server.at("/quick")), "waits for a place");
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    two.close();
    waiting.join(TimeUnit.SECONDS.toMillis(10));

    assertThat(waiting.isAlive()).isFalse();
    one.close();
  }

  @Test
  void a_stop_ends_the_waiting_and_closing_gives_the_place_back() {
    try (var ahead = ask("/slow").orElseThrow()) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(ahead::await).isInstanceOf(InterruptedException.class);
    }
    assertThat(ask("/quick")).isPresent();
    assertThat(ask("/quick")).isPresent();
  }

  @Test
  void a_host_that_is_not_the_connections_is_not_asked() {
    assertThatThrownBy(() -> client().sendAhead(get(URI.create("http://localhost:1/"))))
        .isInstanceOf(SisException.class);
  }

  @Test
  void a_connection_that_is_refused_is_told_when_the_answer_is_wanted() {
    int gone = server.port();
    server.close();
    try (var ahead = client(gone).sendAhead(get(URI.create("http://localhost:" + gone))).get()) {
      assertThatThrownBy(ahead::await)
          .isInstanceOf(SisException.class)
          .hasMessageContaining("nothing answers there");
    }
  }

  private Optional<AnswerAhead> ask(String path) {
    return client().sendAhead(get(server.at(path)));
  }

  /** As a connector asks that needs the answer now. */
  private void ask(URI address) {
    try {
      outbound
          .clientFor(List.of(server.at("/")))
          .send(get(address), java.net.http.HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SendsAhead client() {
    return client(server.port());
  }

  private SendsAhead client(int port) {
    return (SendsAhead) outbound.clientFor(List.of(URI.create("http://localhost:" + port + "/")));
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test never ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
