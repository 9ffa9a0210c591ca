package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.RecordingSink;
import org.rollcall.connector.testkit.TestConnection;

class AskingForATokenTest {
  private static final RosterQuery ORGS = RosterQuery.builder(RosterCollection.ORGS).build();
  private static final String INVALID_CLIENT = "{\"error\":\"invalid_client\"}";

  private final FakeSis sis = new FakeSis();

  @BeforeEach
  void serveOrgs() {
    sis.atRoster("/orgs", request -> Reply.json("{\"orgs\":[]}"));
  }

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void key_and_secret_go_form_encoded_into_the_authorization_header() {
    read(TestConnection.to(sis.addresses(), "a key", "s:cret"));

    var asked = sis.requestsTo("/token").get(0);
    assertThat(asked.header("Authorization")).isEqualTo("Basic YStrZXk6cyUzQWNyZXQ=");
    assertThat(FakeSis.query(asked.body()))
        .containsEntry("grant_type", "client_credentials")
        .containsEntry(
            "scope",
            "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly"
                + " https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly");
    assertThat(sis.requestsTo("/orgs").get(0).header("Authorization")).isEqualTo("Bearer t1");
  }

  @Test
  void a_sis_that_refuses_basic_is_asked_with_key_and_secret_in_the_body() {
    sis.at(
        "/token",
        request ->
            request.body().contains("client_secret=s3cret")
                ? Reply.json(FakeSis.GOOD_TOKEN)
                : Reply.of(401, INVALID_CLIENT));

    read(sis.connection());

    assertThat(sis.requestsTo("/orgs")).hasSize(1);
  }

  @Test
  void a_sis_that_reads_the_query_only_is_asked_there_but_never_with_the_secret() {
    sis.at(
        "/token",
        request ->
            request.query().containsKey("grant_type")
                ? Reply.json(FakeSis.GOOD_TOKEN)
                : Reply.of(400, "{\"error\":\"invalid_request\"}"));

    read(sis.connection());

    assertThat(sis.requests()).noneMatch(request -> request.query().toString().contains("s3cret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"error\":\"invalid_request\"}", INVALID_CLIENT})
  void a_secret_that_is_changed_in_mid_run_is_rejected_however_the_sis_says_it(String says) {
    var changed = new AtomicInteger();
    sis.at(
        "/token",
        request -> changed.get() > 0 ? Reply.of(400, says) : Reply.json(FakeSis.GOOD_TOKEN));
    sis.atRoster(
        "/orgs",
        request ->
            changed.getAndIncrement() > 0 ? Reply.of(401, "{}") : Reply.json("{\"orgs\":[]}"));

    try (var source = client().openRoster(sis.connection())) {
      page(source);
      var failure = catchThrowableOfType(SisException.class, () -> page(source));

      assertThat(failure.kind()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
      assertThat(failure.sentence()).contains("district admin");
    }
  }

  @Test
  void a_scope_that_is_refused_is_left_out() {
    sis.at(
        "/token",
        request ->
            request.body().contains("scope")
                ? Reply.of(400, "{\"error\":\"invalid_scope\"}")
                : Reply.json(FakeSis.GOOD_TOKEN));

    read(sis.connection());

    assertThat(sis.requestsTo("/orgs")).hasSize(1);
  }

  @Test
  void a_token_is_renewed_a_minute_before_it_ends() {
    var connection = sis.connection();
    var source = client().openRoster(connection);
    page(source);

    connection.clock().advance(Duration.ofSeconds(3600 - 61));
    page(source);
    assertThat(sis.requestsTo("/token")).hasSize(1);

    connection.clock().advance(Duration.ofSeconds(1));
    page(source);
    assertThat(sis.requestsTo("/token")).hasSize(2);
  }

  @Test
  void a_lifetime_may_be_missing_or_a_text() {
    sis.at("/token", request -> Reply.json("{\"access_token\":\"t1\",\"expires_in\":\"120\"}"));
    var connection = sis.connection();
    var source = client().openRoster(connection);
    page(source);

    connection.clock().advance(Duration.ofSeconds(95));
    sis.at("/token", request -> Reply.json("{\"access_token\":\"t2\"}"));
    page(source);
    connection.clock().advance(Duration.ofMinutes(58));
    page(source);

    assertThat(sis.requestsTo("/token")).hasSize(2);
  }

  @Test
  void a_401_is_answered_with_one_new_token_and_one_more_try() {
    var asked = new AtomicInteger();
    sis.at(
        "/token", request -> Reply.json("{\"access_token\":\"t" + asked.incrementAndGet() + "\"}"));
    sis.atRoster(
        "/orgs",
        request ->
            request.header("Authorization").equals("Bearer t2")
                ? Reply.json("{\"orgs\":[]}")
                : Reply.of(401, "{}"));

    read(sis.connection());

    assertThat(sis.requestsTo("/token")).hasSize(2);
  }

  @Test
  void a_401_that_stays_means_rejected_credentials() {
    sis.atRoster("/orgs", request -> Reply.of(401, "{}"));

    assertThat(failure(sis.connection()).kind()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
    assertThat(sis.requestsTo("/orgs")).hasSize(2);
  }

  @Test
  void cookies_of_the_token_answer_are_sent_again() {
    sis.at(
        "/token",
        request ->
            Reply.json(FakeSis.GOOD_TOKEN)
                .with("Set-Cookie", "ARRAffinity=abc123; Path=/; HttpOnly"));

    read(sis.connection());

    assertThat(sis.requestsTo("/orgs").get(0).header("Cookie")).isEqualTo("ARRAffinity=abc123");
  }

  @Test
  void places_without_tokens_are_passed_over_until_one_gives_them() {
    sis.at("/a", request -> Reply.of(405, ""));
    sis.at("/b", request -> Reply.html(200));
    sis.at("/c", request -> Reply.json("{\"hello\":\"world\"}"));
    sis.at("/d", request -> Reply.of(500, "oops"));
    var urls = List.of(sis.url("/x"), sis.url("/a"), sis.url("/b"), sis.url("/c"), sis.url("/d"));
    var all = new java.util.ArrayList<>(urls);
    all.add(sis.url("/token"));

    var check = client().check(TestConnection.to(sis.addresses(all), "key", "s3cret"), step -> {});

    assertThat(check.steps().get(4).passed()).isTrue();
    assertThat(check.steps().get(4).address()).contains(sis.url("/token").toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void a_place_that_asks_to_wait_is_waited_for_also_while_others_are_tried(int status) {
    var asked = new AtomicInteger();
    sis.at(
        "/token",
        request ->
            asked.incrementAndGet() < 3
                ? Reply.of(status, "").with("Retry-After", "7")
                : Reply.json(FakeSis.GOOD_TOKEN));
    var connection =
        TestConnection.to(
            sis.addresses(List.of(sis.url("/token"), sis.url("/x"))), "key", "s3cret");

    read(connection);

    assertThat(sis.requestsTo("/orgs")).hasSize(1);
    assertThat(sis.requestsTo("/x")).as("a place without tokens").hasSize(1);
    assertThat(connection.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void a_check_waits_too_where_it_is_asked_to() {
    var asked = new AtomicInteger();
    sis.at(
        "/token",
        request ->
            asked.incrementAndGet() == 1
                ? Reply.of(429, "").with("Retry-After", "2")
                : Reply.json(FakeSis.GOOD_TOKEN));
    var urls = List.of(sis.url("/token"), sis.url("/x"));
    var connection = TestConnection.to(sis.addresses(urls), "key", "s3cret");

    var check = client().check(connection, step -> {});

    assertThat(check.steps().get(4).passed()).isTrue();
    assertThat(connection.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void a_place_that_goes_on_failing_ends_the_waiting() {
    sis.at("/token", request -> Reply.of(503, ""));
    var connection =
        TestConnection.to(
            sis.addresses(List.of(sis.url("/token"), sis.url("/x"))), "key", "s3cret");

    assertThat(failure(connection).kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(sis.requestsTo("/token")).hasSize(4);
    assertThat(connection.pauses()).hasSize(3);
  }

  @Test
  void an_honest_refusal_of_an_oauth_service_is_final() {
    sis.at("/oauth/token", request -> Reply.of(401, INVALID_CLIENT));
    var connection =
        TestConnection.to(
            sis.addresses(List.of(sis.url("/x"), sis.url("/oauth/token"), sis.url("/token"))),
            "key",
            "s3cret");

    var failure = failure(connection);

    assertThat(failure.kind()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
    assertThat(failure.sentence()).doesNotContain("s3cret").contains("district admin");
    assertThat(sis.requestsTo("/token")).allMatch(request -> request.path().equals("/oauth/token"));
  }

  @Test
  void a_gate_that_refuses_everything_hides_no_later_place() {
    sis.at("/gate", request -> Reply.of(401, ""));
    var connection =
        TestConnection.to(
            sis.addresses(List.of(sis.url("/gate"), sis.url("/token"))), "key", "s3cret");

    read(connection);

    assertThat(sis.requestsTo("/orgs")).hasSize(1);
  }

  @Test
  void no_place_that_gives_tokens_means_a_wrong_address() {
    var connection =
        TestConnection.to(sis.addresses(List.of(sis.url("/x"), sis.url("/y"))), "key", "s3cret");

    assertThat(failure(connection).kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
  }

  private void read(TestConnection connection) {
    page(client().openRoster(connection));
  }

  private SisException failure(TestConnection connection) {
    return catchThrowableOfType(SisException.class, () -> read(connection));
  }

  private static void page(RosterSource source) {
    source.readPage(ORGS, Cursor.start(), new RecordingSink());
  }

  private static OneRosterClient client() {
    return new OneRosterClient(
        ClientProfile.builder().tokenByBasic().tokenByBody().tokenByQuery().build());
  }
}
