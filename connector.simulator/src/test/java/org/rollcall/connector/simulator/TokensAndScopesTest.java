package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensAndScopesTest {

  private static final String GRANT = "grant_type=client_credentials";

  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final Simulator simulator =
      Simulator.infiniteCampus().students(30).clock(new MovableClock()).start();
  private final TestClient client = new TestClient(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void grant_and_scope_may_be_in_the_query() {
    URI url =
        URI.create(
            simulator.tokenUrl()
                + "&"
                + GRANT
                + "&scope="
                + TestClient.encode(TestClient.SCOPE + "roster.readonly"));

    Reply reply = client.token(url, simulator.clientId(), simulator.clientSecret(), "");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("scope").getAsString())
        .isEqualTo(TestClient.SCOPE + "roster.readonly");
    assertThat(reply.json().get("expires_in").getAsInt()).isEqualTo(3600);
  }

  @Test
  void a_wrong_secret_is_an_invalid_client() {
    Reply reply = client.token(simulator.tokenUrl(), simulator.clientId(), "wrong", GRANT);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().get("error").getAsString()).isEqualTo("invalid_client");
    assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=password, unsupported_grant_type",
    "grant_type=client_credentials&scope=nonsense, invalid_scope"
  })
  void what_is_not_offered_is_named(String form, String error) {
    Reply reply =
        client.token(simulator.tokenUrl(), simulator.clientId(), simulator.clientSecret(), form);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("error").getAsString()).isEqualTo(error);
  }

  @Test
  void the_token_address_must_name_the_application() {
    URI without = URI.create(simulator.tokenUrl().toString().replaceAll("\\?.*", ""));

    Reply reply = client.token(without, simulator.clientId(), simulator.clientSecret(), GRANT);

    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void without_a_valid_token_nothing_is_served() {
    assertThat(client.roster("/orgs").status()).isEqualTo(401);
    assertThat(client.with("made-up").roster("/orgs").minorCode()).isEqualTo("unauthorisedrequest");
  }

  @Test
  void a_token_expires_after_an_hour() {
    client.authorized();
    assertThat(client.roster("/orgs").status()).isEqualTo(200);

    now = now.plus(Duration.ofMinutes(61));

    assertThat(client.roster("/orgs").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "roster.readonly, 200, 200, 403, 403",
    "roster-core.readonly, 200, 403, 403, 403",
    "roster-demographics.readonly, 403, 403, 200, 403",
    "gradebook.readonly, 403, 403, 403, 200",
    "gradebook-core.readonly, 403, 403, 403, 403"
  })
  void each_scope_opens_its_endpoints_only(
      String scope, int users, int studentsOfClass, int demographics, int categoriesOfClass) {
    client.authorized(scope);
    String path = "/classes/" + simulator.district().classId(0);

    assertThat(client.roster("/users").status()).isEqualTo(users);
    assertThat(client.roster(path + "/students").status()).isEqualTo(studentsOfClass);
    assertThat(client.roster("/demographics").status()).isEqualTo(demographics);
    assertThat(client.gradebook(path + "/categories").status()).isEqualTo(categoriesOfClass);
  }

  @Test
  void writing_needs_its_own_scope() {
    client.authorized("gradebook.readonly", "roster.readonly");

    assertThat(client.put("/lineItems/x", "{}").minorCode()).isEqualTo("forbidden");
    assertThat(client.delete("/lineItems/x").status()).isEqualTo(403);
  }

  private final class MovableClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
