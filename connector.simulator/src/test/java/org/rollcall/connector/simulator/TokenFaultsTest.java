package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenFaultsTest {

  private static final String GRANT = "grant_type=client_credentials";

  private final MovableClock clock = new MovableClock();
  private final Simulator sis = Simulator.infiniteCampus().students(30).clock(clock).start();
  private final TestClient client = new TestClient(sis);

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void a_token_can_be_short_lived_silent_about_it_or_huge() {
    order("token-lifetime=5");
    client.authorized();
    assertThat(token(GRANT).json().get("expires_in").getAsInt()).isEqualTo(5);
    assertThat(client.roster("/orgs").status()).isEqualTo(200);
    clock.advanceSeconds(5);
    assertThat(client.roster("/orgs").status()).isEqualTo(401);

    order("no-expires-in");
    assertThat(token(GRANT).json().has("expires_in")).isFalse();
    order("huge-token=70000");
    assertThat(token(GRANT).json().get("access_token").getAsString()).hasSizeGreaterThan(70_000);
  }

  @Test
  void a_token_can_have_the_wrong_scope() {
    order("wrong-scope");

    client.authorized();

    assertThat(client.roster("/users").status()).isEqualTo(403);
    assertThat(client.roster("/demographics").status()).isEqualTo(200);
  }

  @Test
  void scopes_can_be_refused() {
    order("scope-refused");

    assertThat(token(GRANT + "&scope=x").json().get("error").getAsString())
        .isEqualTo("invalid_scope");
    assertThat(token(GRANT).status()).isEqualTo(200);
  }

  @Test
  void key_and_secret_can_be_wanted_elsewhere() {
    String pair = "client_id=" + sis.clientId() + "&client_secret=" + sis.clientSecret();
    order("credential-style=body");
    assertThat(token(GRANT).status()).isEqualTo(401);
    assertThat(post("", GRANT + "&" + pair).status()).isEqualTo(200);

    order("credential-style=query");
    assertThat(post("&" + pair, GRANT).status()).isEqualTo(200);
  }

  @Test
  void grant_and_scope_can_be_wanted_in_the_query() {
    order("query-parameters");

    assertThat(token(GRANT).status()).isEqualTo(400);
    Reply reply =
        client.token(
            URI.create(sis.tokenUrl() + "&" + GRANT), sis.clientId(), sis.clientSecret(), "");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void the_first_secret_can_be_changed_while_the_second_stays() {
    order("changed-secret");

    assertThat(token(GRANT).status()).isEqualTo(401);
    assertThat(
            client
                .token(sis.tokenUrl(), sis.nextClientId(), sis.nextClientSecret(), GRANT)
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_cookie_can_be_wanted_back() {
    order("cookie");
    client.authorized();
    String cookie = token(GRANT).header("Set-Cookie").replaceFirst(";.*", "");

    assertThat(client.roster("/orgs").status()).isEqualTo(401);
    assertThat(withHeader("Cookie", cookie).status()).isEqualTo(200);
  }

  @Test
  void a_vendor_header_can_be_demanded() {
    order("vendor-header");
    client.authorized();

    assertThat(client.roster("/orgs").status()).isEqualTo(403);
    assertThat(withHeader("X-Vendor-Authorization", sis.vendorPair()).status()).isEqualTo(200);
  }

  private Reply withHeader(String name, String value) {
    return client.send(
        client.bearer(URI.create(sis.rosteringUrl() + "/orgs")).header(name, value).GET());
  }

  private Reply token(String form) {
    return client.token(sis.tokenUrl(), sis.clientId(), sis.clientSecret(), form);
  }

  private Reply post(String moreQuery, String form) {
    return client.send(
        HttpRequest.newBuilder(URI.create(sis.tokenUrl() + moreQuery))
            .POST(BodyPublishers.ofString(form)));
  }

  private void order(String fault) {
    sis.faults().set(Fault.parse(fault));
  }
}
