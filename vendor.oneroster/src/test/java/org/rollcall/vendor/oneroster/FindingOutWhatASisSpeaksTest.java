package org.rollcall.vendor.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.simulator.SimulatorBuilder;
import org.rollcall.connector.testkit.SettableClock;
import org.rollcall.connector.testkit.TestConnection;

class FindingOutWhatASisSpeaksTest {
  // A signature counts for minutes only, so the SIS must live at the connection's hour.
  private static final Instant HOUR_OF_THE_CONNECTION = Instant.parse("2026-09-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "skyward-sms, '', V1_1, /api/token",
    "skyward-qmlativ, /demoAPI, V1_1, /demoAPI/oauth/token",
    "aspen, '', V1_1, /oauth/rest/v2.0/auth",
    "powerschool, '', V1_1, /oauth/access_token",
    "google-strict, '', V1_2, /oauth2/token"
  })
  void a_host_with_key_and_secret_is_enough(
      String personality, String path, String version, String token) {
    try (var sis = small(Simulator.named(personality)).start()) {
      var origin = sis.rosteringUrl().resolve("/").toString().replaceAll("/$", "");

      var confirmed = confirmed(sis, origin + path);

      assertThat(confirmed.version().name()).isEqualTo(version);
      assertThat(confirmed.rostering()).isEqualTo(sis.rosteringUrl());
      assertThat(confirmed.tokenUrls().get(0)).hasToString(origin + token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth1-sha1", "oauth1-sha256"})
  void a_sis_that_wants_signed_requests_is_recognised(String way) {
    try (var sis = small(Simulator.named("powerschool").auth(way)).start()) {
      assertThat(confirmed(sis, sis.hostUrl()).tokenUrls()).isEmpty();
      var byHostAlone = confirmed(sis, sis.rosteringUrl().resolve("/").toString());
      assertThat(byHostAlone.tokenUrls()).isEmpty();
      assertThat(byHostAlone.rostering()).isEqualTo(sis.rosteringUrl());
    }
  }

  private static SimulatorBuilder small(SimulatorBuilder sis) {
    return sis.students(30).clock(SettableClock.at(HOUR_OF_THE_CONNECTION));
  }

  private static ServiceAddresses confirmed(Simulator sis, String pasted) {
    var connector = new AnyOneRosterConnector();
    var typed = Settings.of(Map.of("hostUrl", pasted));
    var addresses = connector.resolve(typed).addresses().orElseThrow();
    var connection = TestConnection.to(addresses, sis.clientId(), sis.clientSecret()).with(typed);

    var check = connector.check(connection, step -> {});

    assertThat(check.failedStep().map(CheckStep::sentence)).isEmpty();
    return check.confirmed().orElseThrow();
  }
}
