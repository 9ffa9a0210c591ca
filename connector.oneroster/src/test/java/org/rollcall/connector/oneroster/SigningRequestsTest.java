package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.oneroster.FakeSis.Request;
import org.rollcall.connector.testkit.RecordingSink;
import org.rollcall.connector.testkit.TestConnection;

/** Against a server that reckons the signature by itself, and takes no nonce twice. */
class SigningRequestsTest {
  private static final Pattern PARAMETER = Pattern.compile("(oauth_\\w+)=\"([^\"]*)\"");
  private static final String SECRET = "p&ss w*rd+";

  private final FakeSis sis = new FakeSis();
  private final Set<String> nonces = new HashSet<>();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void each_request_is_signed_with_its_query_and_a_nonce_of_its_own() {
    serve("HMAC-SHA256", "");
    var since = java.time.Instant.parse("2026-08-01T00:00:00Z");
    var changes = RosterQuery.builder(RosterCollection.ORGS).modifiedSince(since).build();
    var source =
        new OneRosterClient(ClientProfile.builder().signedSha256().sorted().build())
            .openRoster(signed());

    source.readPage(changes, Cursor.start(), new RecordingSink());
    source.readPage(changes, Cursor.start(), new RecordingSink());

    assertThat(nonces).hasSize(2);
    assertThat(sis.requestsTo("/token")).isEmpty();
  }

  @Test
  void a_request_that_is_repeated_is_signed_anew() {
    serve("HMAC-SHA1", "");
    sis.at(
        "/v1p1/orgs",
        request -> {
          boolean first = nonces.isEmpty();
          var reply = verified(request, "HMAC-SHA1", "");
          return first ? Reply.of(503, "") : reply;
        });

    read(ClientProfile.builder().signedSha1().build(), signed());

    assertThat(nonces).hasSize(2);
  }

  @Test
  void a_sis_without_tokens_is_found_to_want_signatures_and_the_older_method() {
    serve("HMAC-SHA1", "");
    var client =
        new OneRosterClient(
            ClientProfile.builder().tokenByBasic().signedSha256().signedSha1().build());

    var check = client.check(withTokenUrl("/nothing"), step -> {});

    assertThat(check.steps().get(4).sentence()).contains("signed", "HMAC-SHA1");
    assertThat(check.steps().get(3).passed()).isTrue();
  }

  @Test
  void a_check_that_passed_keeps_the_style_and_a_run_tries_no_other() {
    serve("HMAC-SHA1", "");
    serveADistrict();
    var profile = ClientProfile.builder().tokenByBasic().signedSha256().signedSha1().build();

    var check = new OneRosterClient(profile).check(withTokenUrl("/nothing"), step -> {});

    assertThat(check.passed()).isTrue();
    assertThat(check.found()).containsExactly(Map.entry("found.tokenStyle", "signed-sha1"));
    assertThat(check.confirmed().orElseThrow().tokenUrls()).isEmpty();
    var asked = sis.requests().size();
    read(profile, withTokenUrl("/nothing").with(Settings.of(check.found())));
    assertThat(sis.requests()).hasSize(asked + 1);
  }

  @Test
  void what_was_found_is_never_switched_in_a_run() {
    serve("HMAC-SHA1", "");
    sis.at("/v1p1/orgs", request -> Reply.of(401, "{}"));
    var found = Settings.of(Map.of("found.tokenStyle", "signed-sha1"));
    var profile = ClientProfile.builder().tokenByBasic().signedSha256().signedSha1().build();

    var failure =
        catchThrowableOfType(
            SisException.class,
            () -> read(profile, atServerTime(withTokenUrl("/token").with(found))));

    assertThat(failure.kind()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
    assertThat(sis.requestsTo("/token")).isEmpty();
  }

  @Test
  void a_sis_that_asks_for_signatures_and_refuses_ours_rejects_the_credentials() {
    serve("HMAC-SHA256", "another secret than ours");
    var profile = ClientProfile.builder().tokenByBasic().signedSha256().signedSha1().build();

    var failure =
        catchThrowableOfType(SisException.class, () -> read(profile, withTokenUrl("/nothing")));

    assertThat(failure.kind()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
    assertThat(failure.sentence()).contains("signed").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"challenge", "body"})
  void a_time_that_is_refused_is_the_clock_and_not_the_secret(String said) {
    var problem = "oauth_problem=timestamp_refused&oauth_acceptable_timestamps=1-2";
    sis.at(
        "/v1p1/orgs",
        request ->
            said.equals("body")
                ? Reply.of(401, problem).with("WWW-Authenticate", "OAuth realm=\"sis\"")
                : Reply.of(401, "{}").with("WWW-Authenticate", "OAuth " + problem));

    assertThat(failure(ClientProfile.builder().signedSha1().build(), signed()))
        .satisfies(SigningRequestsTest::tellsOfTheClock);
    assertThat(
            failure(
                ClientProfile.builder().tokenByBasic().signedSha1().build(),
                withTokenUrl("/nothing")))
        .satisfies(SigningRequestsTest::tellsOfTheClock);
  }

  @Test
  void a_refusal_whose_date_is_far_from_ours_names_the_minutes() {
    serve("HMAC-SHA1", "another secret than ours");
    var connection = signed();
    connection.clock().set(Clock.systemUTC().instant().minus(Duration.ofMinutes(16)));

    var failure = failure(ClientProfile.builder().signedSha1().build(), connection);

    assertThat(failure).satisfies(SigningRequestsTest::tellsOfTheClock);
    assertThat(failure.sentence()).containsPattern("1[56] minutes");
  }

  @Test
  void a_check_tells_who_sets_the_clock() {
    serve("HMAC-SHA1", "another secret than ours");
    var connection = signed();
    connection.clock().set(Clock.systemUTC().instant().plus(Duration.ofMinutes(16)));

    var failed =
        new OneRosterClient(ClientProfile.builder().signedSha256().signedSha1().build())
            .check(connection, step -> {})
            .failedStep()
            .orElseThrow();

    assertThat(failed.failure()).contains(FailureKind.CLOCK_WRONG);
    assertThat(failed.nextStep().orElseThrow()).contains("operator", "clock");
  }

  private static void tellsOfTheClock(SisException failure) {
    assertThat(failure.kind()).isEqualTo(FailureKind.CLOCK_WRONG);
    assertThat(failure.kind().whoActs()).isEqualTo(Actor.OPERATOR);
    assertThat(failure.sentence()).contains("clock", "operator of this machine");
  }

  private static SisException failure(ClientProfile profile, TestConnection connection) {
    return catchThrowableOfType(SisException.class, () -> read(profile, connection));
  }

  private void serve(String method, String otherSecret) {
    sis.at("/v1p1/orgs", request -> verified(request, method, otherSecret));
  }

  private void serveADistrict() {
    sis.at("/v1p1/schools", request -> Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\"}]}"))
        .at("/v1p1/teachers", request -> Reply.json("{\"users\":[]}"))
        .at("/v1p1/classes", request -> Reply.json("{\"classes\":[]}"))
        .at("/v1p1/enrollments", request -> Reply.json("{\"enrollments\":[]}"));
  }

  private Reply verified(Request request, String method, String otherSecret) {
    var sent = new TreeMap<String, String>();
    var matcher = PARAMETER.matcher(request.header("Authorization"));
    while (matcher.find()) {
      sent.put(matcher.group(1), FakeSis.query("x=" + matcher.group(2)).getOrDefault("x", ""));
    }
    var signature = sent.remove("oauth_signature");
    boolean right =
        signature != null
            && method.equals(sent.get("oauth_signature_method"))
            && nonces.add(sent.getOrDefault("oauth_nonce", ""))
            && signature.equals(
                reckoned(request, sent, method, otherSecret.isEmpty() ? SECRET : otherSecret));
    return right
        ? Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\",\"name\":\"n\",\"type\":\"school\"}]}")
        : Reply.of(401, "{}").with("WWW-Authenticate", "OAuth realm=\"sis\"");
  }

  private String reckoned(Request request, Map<String, String> sent, String method, String secret) {
    var all = new TreeMap<>(sent);
    all.putAll(request.query());
    var pairs = new ArrayList<String>();
    all.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    var base =
        request.method()
            + "&"
            + encoded(sis.url(request.path()).toString())
            + "&"
            + encoded(String.join("&", pairs));
    try {
      var algorithm = method.replace("HMAC-", "Hmac");
      var mac = Mac.getInstance(algorithm);
      mac.init(
          new SecretKeySpec((encoded(secret) + "&").getBytes(StandardCharsets.UTF_8), algorithm));
      return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  private TestConnection signed() {
    return atServerTime(TestConnection.to(addresses(List.of()), "a key", SECRET));
  }

  private TestConnection withTokenUrl(String path) {
    return atServerTime(TestConnection.to(addresses(List.of(sis.url(path))), "a key", SECRET));
  }

  /** The server dates its answers by the clock of the machine. */
  private static TestConnection atServerTime(TestConnection connection) {
    connection.clock().set(Clock.systemUTC().instant());
    return connection;
  }

  private ServiceAddresses addresses(List<URI> tokenUrls) {
    return ServiceAddresses.builder(OneRosterVersion.V1_1, sis.url("/v1p1"))
        .tokenUrls(tokenUrls)
        .build();
  }

  private static void read(ClientProfile profile, TestConnection connection) {
    try (var source = new OneRosterClient(profile).openRoster(connection)) {
      source.readPage(
          RosterQuery.builder(RosterCollection.ORGS).build(), Cursor.start(), new RecordingSink());
    }
  }
}
