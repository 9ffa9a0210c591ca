package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.settings.Setting;

class WhereACallMayGoTest {
  private final LocalServer server;
  private final LocalServer other;
  private final Calls calls = Calls.withDefaults();

  WhereACallMayGoTest() throws Exception {
    server = LocalServer.plain().says("/orgs", "schools");
    other = LocalServer.plain().says("/orgs", "elsewhere");
  }

  @AfterEach
  void stop() {
    calls.close();
    server.close();
    other.close();
  }

  private static void isAddressWrong(SisException failure, String naming) {
    assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
    assertThat(failure.sentence()).contains(naming);
  }

  @Test
  void it_goes_to_the_addresses_of_its_connection() throws Exception {
    assertThat(calls.get(server.at("/orgs"))).isEqualTo("200 schools");
  }

  @Test
  void it_goes_nowhere_else() {
    isAddressWrong(calls.failure(server.at("/"), other.at("/orgs")), ":" + other.port());
  }

  @Test
  void it_follows_redirects_of_a_get_within_the_server() throws Exception {
    server.redirects("/old", "/orgs?x=1");

    assertThat(calls.get(server.at("/old"))).isEqualTo("200 schools");
  }

  @Test
  void it_hands_a_redirect_of_another_method_to_the_connector() throws Exception {
    server.redirects("/token", "/orgs");
    var post = HttpRequest.newBuilder(server.at("/token")).POST(BodyPublishers.ofString("x"));

    assertThat(calls.send(server.at("/"), post.build()).statusCode()).isEqualTo(302);
  }

  @Test
  void a_redirect_to_another_server_is_not_followed_and_the_server_is_named() {
    server.redirects("/login", "https://login.sis.example/start");

    isAddressWrong(calls.failure(server.at("/login")), "https://login.sis.example");
  }

  @Test
  void a_redirect_in_a_circle_ends() {
    server.redirects("/round", "/round");

    isAddressWrong(calls.failure(server.at("/round")), "on and on");
  }

  @Test
  void without_encryption_it_stays_on_this_machine() {
    isAddressWrong(calls.failure(URI.create("http://198.51.100.7/")), "not encrypted");
  }

  @Test
  void a_private_host_must_be_allowed_by_the_operator() {
    isAddressWrong(calls.failure(URI.create("https://10.255.255.1/")), "outbound.privateHosts");
  }

  @Test
  void the_metadata_of_a_cloud_cannot_be_allowed() {
    try (var allowing =
        Calls.with(Map.of(Setting.PRIVATE_HOSTS, "169.254.169.254,[fd00:ec2::254]"))) {
      isAddressWrong(allowing.failure(URI.create("https://169.254.169.254/")), "no SIS can be");
      isAddressWrong(allowing.failure(URI.create("https://[fd00:ec2::254]/")), "no SIS can be");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://0x7f000001/",
        "https://017700000001/",
        "https://010.0.0.1/"
      })
  void an_ip_address_in_a_form_that_programs_read_differently_is_refused(URI address) {
    isAddressWrong(calls.failure(address), "unusual form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.1/", "https://0x7f.0.0.1/", "https:///orgs"})
  void an_address_without_a_host_that_java_knows_is_refused(URI address) {
    var request = HttpRequest.newBuilder(server.at("/orgs")).build();

    isAddressWrong(
        catchThrowableOfType(SisException.class, () -> calls.send(address, request)), "host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://[::ffff:169.254.169.254]/",
        "https://[::169.254.169.254]/",
        "https://[fe80::1]/"
      })
  void a_metadata_address_in_the_clothes_of_ipv6_is_refused(URI address) {
    isAddressWrong(calls.failure(address), "no SIS can be");
  }

  @Test
  void an_unknown_host_is_said_to_be_one() {
    isAddressWrong(calls.failure(URI.create("https://no-such-host.invalid/")), "There is no host");
  }
}
