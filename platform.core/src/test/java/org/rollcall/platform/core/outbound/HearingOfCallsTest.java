package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.CallListener;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.measure.Measuring;
import org.rollcall.platform.core.sync.measure.Stage;

class HearingOfCallsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Measuring measuring = new Measuring(Clock.systemUTC());
  private LocalServer server;
  private OutboundCalls outbound;

  @BeforeEach
  void start() throws IOException {
    server = LocalServer.plain();
    var settings = new PlatformSettings(Path.of("."), Map.of(Setting.PRIVATE_HOSTS, "localhost"));
    outbound = new OutboundCalls(settings);
  }

  @AfterEach
  void stop() {
    outbound.close();
    server.close();
  }

  @Test
  void requests_octets_and_what_was_asked_again_are_counted() throws Exception {
    server.on(
        "/users",
        exchange ->
            LocalServer.answer(exchange, asked.incrementAndGet() == 1 ? 503 : 200, "0123456789"));
    server.says("/orgs", "01234");

    get("/users");
    get("/orgs");
    get("/users");
    get("/users");

    var traffic = measuring.seen().traffic();
    assertThat(traffic.requests()).isEqualTo(4);
    assertThat(traffic.retries()).isEqualTo(1);
    assertThat(traffic.octets()).isEqualTo(35);
  }

  @Test
  void what_arrives_while_a_collection_is_read_counts_for_it() throws Exception {
    server.says("/token", "0123");
    server.says("/users", "0123456789");

    get("/token");
    measuring.during(Stage.READING, RosterCollection.USERS, () -> quietly("/users"));
    measuring.waited(Duration.ofSeconds(3));

    var seen = measuring.seen();
    assertThat(seen.stages())
        .singleElement()
        .satisfies(it -> assertThat(it.octets()).isEqualTo(10));
    assertThat(seen.traffic().octets()).isEqualTo(14);
    assertThat(seen.traffic().waits()).isEqualTo(1);
    assertThat(seen.traffic().waited()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void what_time_it_is_at_the_sis_is_heard() throws Exception {
    var heard = new AtomicReference<@Nullable Instant>();
    server.says("/users", "[]");
    var address = server.at("/users");

    outbound
        .clientFor(
            List.<URI>of(address),
            new CallListener() {
              @Override
              public void asked(URI asked) {}

              @Override
              public void dated(URI asked, Instant time) {
                heard.set(time);
              }

              @Override
              public void answered(URI asked, int status, long octets, boolean whole) {}

              @Override
              public void waited(Duration wait) {}
            })
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

    assertThat(heard.get()).isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
  }

  private String quietly(String path) {
    try {
      return get(path);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    var address = server.at(path);
    return outbound
        .clientFor(List.<URI>of(address), measuring)
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
