package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.settings.Setting;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustAndProxyTest {
  private final TestAuthority authority;

  TrustAndProxyTest(@TempDir Path folder) throws Exception {
    authority = new TestAuthority(folder, "School Filter");
  }

  @Test
  void an_issuer_that_the_operator_added_is_trusted_and_another_is_named() throws Exception {
    try (var server = LocalServer.encrypted(authority.certificate("localhost", -1, 10));
        var trusting = Calls.with(Map.of(Setting.CA_FILES, authority.pem()));
        var wary = Calls.withDefaults()) {
      server.says("/orgs", "schools");

      assertThat(trusting.get(server.at("/orgs"))).isEqualTo("200 schools");
      var failure = wary.failure(server.at("/orgs"));
      assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
      assertThat(failure.sentence())
          .contains("issued by School Filter, not trusted: add its CA here (outbound.ca)");
    }
  }

  @Test
  void a_certificate_for_another_name_means_the_wrong_address() throws Exception {
    try (var server = LocalServer.encrypted(authority.certificate("sis.example", -1, 10));
        var calls = Calls.with(Map.of(Setting.CA_FILES, authority.pem()))) {
      var failure = calls.failure(server.at("/"));

      assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
      assertThat(failure.sentence()).contains("for another name");
    }
  }

  @Test
  void an_expired_certificate_is_the_vendors_to_renew() throws Exception {
    try (var server = LocalServer.encrypted(authority.certificate("localhost", -9, 5));
        var calls = Calls.with(Map.of(Setting.CA_FILES, authority.pem()))) {
      var failure = calls.failure(server.at("/"));

      assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
      assertThat(failure.sentence()).contains("has expired");
    }
  }

  @Test
  void a_call_goes_through_the_proxy_which_knows_names_that_we_do_not() throws Exception {
    try (var server = LocalServer.encrypted(authority.certificate("sis.invalid", -1, 10));
        var proxy = new TunnellingProxy(server.port());
        var calls =
            Calls.with(Map.of(Setting.CA_FILES, authority.pem(), Setting.PROXY, proxy.name()))) {
      server.says("/orgs", "schools");

      assertThat(calls.get(URI.create("https://sis.invalid/orgs"))).isEqualTo("200 schools");
      assertThat(proxy.asked()).containsExactly("CONNECT sis.invalid:443 HTTP/1.1");
    }
  }

  @Test
  void hosts_of_the_bypass_and_this_machine_are_reached_without_the_proxy() throws Exception {
    try (var server = LocalServer.plain().says("/orgs", "schools");
        var proxy = new TunnellingProxy(server.port());
        var calls =
            Calls.with(
                Map.of(Setting.PROXY, proxy.name(), Setting.PROXY_BYPASS, "*.district.invalid"))) {
      assertThat(calls.get(server.at("/orgs"))).isEqualTo("200 schools");
      assertThat(calls.failure(URI.create("https://sis.district.invalid/")).sentence())
          .contains("There is no host sis.district.invalid");
      assertThat(proxy.asked()).isEmpty();
    }
  }
}
