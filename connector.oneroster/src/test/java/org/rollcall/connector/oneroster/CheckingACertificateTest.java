package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.testkit.TestConnection;

/** A real server with TLS; the machine's time is used, because Java judges certificates by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckingACertificateTest {
  private static final String TITLE = "Check the certificate";

  private final TestCertificates certificates;

  CheckingACertificateTest(@TempDir Path folder) throws Exception {
    certificates = new TestCertificates(folder, "School CA");
  }

  @Test
  void a_good_one_is_told_with_issuer_names_and_end() throws Exception {
    var step = step(check(certificates.server("localhost", "-1d", 300), certificates.trusting()));

    assertThat(step.passed()).isTrue();
    assertThat(step.sentence())
        .contains("issued by School CA", "for localhost", "valid until ")
        .containsPattern("valid until \\d+ [A-Z][a-z]+ \\d{4}\\.");
  }

  @Test
  void one_that_ends_within_a_month_is_a_note() throws Exception {
    var step = step(check(certificates.server("localhost", "-1d", 20), certificates.trusting()));

    assertThat(step.isNote()).isTrue();
    assertThat(step.sentence()).contains("is trusted");
    assertThat(step.nextStep().orElse("")).contains("It ends in 18 days", "renewed in time");
  }

  @Test
  void an_expired_one_is_the_vendors_to_renew() throws Exception {
    var step = step(check(certificates.server("localhost", "-9d", 5), certificates.trusting()));

    assertThat(step.failure()).contains(FailureKind.UNAVAILABLE);
    assertThat(step.sentence()).contains("has expired");
    assertThat(step.nextStep().orElse("")).contains("renew the certificate");
  }

  @Test
  void one_for_another_name_may_belong_to_another_server() throws Exception {
    var server = certificates.server("sis.example", "-1d", 300);

    var step = step(check(server, certificates.trusting()));

    assertThat(step.failure()).contains(FailureKind.ADDRESS_WRONG);
    assertThat(step.sentence()).contains("is for another name");
    assertThat(step.nextStep().orElse("")).contains("Use the host name that the SIS shows");
  }

  @Test
  void one_of_an_unknown_issuer_is_the_operators_to_judge() throws Exception {
    var server = certificates.server("localhost", "-1d", 300);

    var step = step(check(server, SSLContext.getDefault()));

    assertThat(step.failure()).contains(FailureKind.ADDRESS_WRONG);
    assertThat(step.sentence()).contains("issuer that is not trusted");
    assertThat(step.nextStep().orElse("")).contains("setting outbound.ca");
  }

  private static ConnectionCheck check(SSLContext certificate, SSLContext client) throws Exception {
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      var root = URI.create("https://localhost:" + server.getAddress().getPort());
      var addresses =
          ServiceAddresses.builder(OneRosterVersion.V1_2, root.resolve("/v1p2"))
              .tokenUrls(List.of(root.resolve("/token")))
              .build();
      var http = HttpClient.newBuilder().sslContext(client).build();
      var connection = TestConnection.to(addresses, "key", "s3cret").with(http);
      var clock = connection.clock();
      clock.advance(Duration.between(clock.instant(), Clock.systemUTC().instant()));
      return new OneRosterClient(ClientProfile.builder().build()).check(connection, step -> {});
    } finally {
      server.stop(0);
    }
  }

  private static CheckStep step(ConnectionCheck check) {
    assertThat(check.steps())
        .extracting(CheckStep::title)
        .contains("Find the server", "Connect to the server");
    return check.steps().stream()
        .filter(step -> step.title().equals(TITLE))
        .findFirst()
        .orElseThrow();
  }
}
