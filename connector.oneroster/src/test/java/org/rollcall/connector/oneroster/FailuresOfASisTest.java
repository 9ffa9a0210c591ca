package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.RecordingSink;
import org.rollcall.connector.testkit.TestConnection;

class FailuresOfASisTest {
  private static final RosterQuery ORGS = RosterQuery.builder(RosterCollection.ORGS).build();

  private final FakeSis sis = new FakeSis();

  @AfterEach
  void stop() {
    sis.close();
  }

  @ParameterizedTest
  @CsvSource({
    "301, ADDRESS_WRONG",
    "400, DATA_UNREADABLE",
    "401, CREDENTIALS_REJECTED",
    "403, PERMISSION_MISSING",
    "404, ADDRESS_WRONG",
    "405, ADDRESS_WRONG",
    "408, UNAVAILABLE",
    "410, ADDRESS_WRONG",
    "418, DATA_UNREADABLE",
    "422, DATA_UNREADABLE",
    "429, RATE_LIMITED",
    "500, UNAVAILABLE",
    "501, ADDRESS_WRONG",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE"
  })
  void every_status_has_its_kind_whatever_the_body(int status, FailureKind kind) {
    for (var reply : List.of(Reply.of(status, "{}"), Reply.html(status), Reply.of(status, ""))) {
      sis.atRoster("/orgs", request -> reply);

      var failure = failure(sis.connection());

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.sentence()).doesNotContain("limit=", "?", "t1").endsWith(".");
    }
  }

  @Test
  void demographics_that_an_edition_lacks_are_not_offered() {
    var demographics = RosterQuery.builder(RosterCollection.DEMOGRAPHICS).build();

    var failure =
        catchThrowableOfType(SisException.class, () -> read(sis.connection(), demographics));

    assertThat(failure.kind()).isEqualTo(FailureKind.NOT_OFFERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"No such field\"}",
        "{\"imsx_StatusInfo\":{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"No such field\"}}",
        "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"No such field\"}]}"
      })
  void the_reason_is_found_in_each_of_the_three_shapes(String body) {
    sis.atRoster("/orgs", request -> Reply.of(403, body));

    assertThat(failure(sis.connection()).sentence()).contains("No such field");
  }

  @Test
  void a_query_that_the_sis_echoes_is_left_out_of_the_sentence() {
    sis.atRoster(
        "/orgs",
        request ->
            Reply.of(
                403,
                "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"GET /orgs?token=abc denied\"}"));

    assertThat(failure(sis.connection()).sentence()).contains("denied").doesNotContain("abc");
  }

  @Test
  void a_wait_in_seconds_or_until_a_date_is_kept_to() {
    var asked = new AtomicInteger();
    sis.atRoster(
        "/orgs",
        request ->
            switch (asked.incrementAndGet()) {
              case 1 -> Reply.of(429, "").with("Retry-After", "7");
              case 2 -> Reply.html(503).with("Retry-After", "Tue, 01 Sep 2026 08:00:30 GMT");
              default -> Reply.json("{\"orgs\":[]}");
            });
    var connection = sis.connection();

    read(connection, ORGS);

    assertThat(connection.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(23));
  }

  @Test
  void a_sis_that_never_stops_asking_to_wait_ends_the_run_with_the_wait() {
    sis.atRoster("/orgs", request -> Reply.of(429, "").with("Retry-After", "3"));
    var connection = sis.connection();

    assertThat(failure(connection).retryAfter()).contains(Duration.ofSeconds(3));
    assertThat(connection.pauses()).hasSize(3);
  }

  @Test
  void a_failing_sis_is_asked_four_times_with_growing_waits() {
    sis.atRoster("/orgs", request -> Reply.of(502, ""));
    var connection = sis.connection();

    assertThat(failure(connection).kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(sis.requestsTo("/orgs")).hasSize(4);
    assertThat(connection.pauses()).hasSize(3).isSorted();
  }

  @Test
  void a_refused_connection_is_unavailable() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    var failure = failure(connectionTo("http://127.0.0.1:" + port));

    assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(failure.sentence()).contains("refuses the connection");
  }

  @Test
  void an_unknown_host_is_a_wrong_address() {
    var failure = failure(connectionTo("http://no-such-host.invalid"));

    assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
    assertThat(failure.sentence()).contains("no-such-host.invalid");
  }

  @Test
  void a_server_without_tls_is_a_wrong_address() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var speaker = new Thread(() -> speakPlainly(server));
      speaker.start();

      var failure = failure(connectionTo("https://127.0.0.1:" + server.getLocalPort()));

      assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
      assertThat(failure.sentence()).contains("secure connection");
    }
  }

  private static void speakPlainly(ServerSocket server) {
    try (var socket = server.accept()) {
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      var unused = socket.getInputStream().read();
    } catch (IOException e) {
      // The client has seen enough and left.
    }
  }

  private SisException failure(TestConnection connection) {
    return catchThrowableOfType(SisException.class, () -> read(connection, ORGS));
  }

  private static TestConnection connectionTo(String origin) {
    var addresses =
        ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create(origin + FakeSis.ROSTERING))
            .tokenUrls(List.of(URI.create(origin + "/token")))
            .build();
    return TestConnection.to(addresses, "key", "s3cret");
  }

  private static void read(TestConnection connection, RosterQuery query) {
    try (var source = new OneRosterClient(ClientProfile.builder().build()).openRoster(connection)) {
      source.readPage(query, Cursor.start(), new RecordingSink());
    }
  }
}
