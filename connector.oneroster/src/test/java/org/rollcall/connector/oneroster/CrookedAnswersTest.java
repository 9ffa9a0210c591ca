package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.RecordingSink;
import org.rollcall.connector.testkit.TestConnection;

/** Answers made to exhaust, to confuse or to delay: bounded, and each with its kind. */
class CrookedAnswersTest {
  private static final String NESTED = "[".repeat(10_000) + "]".repeat(10_000);

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
  void a_token_of_a_megabyte_is_refused_and_sent_nowhere() {
    for (int length : new int[] {20_000, 1 << 20, 5 << 20}) {
      sis.at("/token", request -> Reply.json("{\"access_token\":\"" + "x".repeat(length) + "\"}"));

      var failure = failure(sis.connection());

      assertThat(failure.kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
      assertThat(failure.sentence()).contains("/token answers with").hasSizeLessThan(300);
    }
    assertThat(sis.requestsTo("/orgs")).isEmpty();
  }

  @Test
  void ten_thousand_nested_arrays_are_unreadable_wherever_they_stand() {
    for (var body :
        List.of(
            "{\"orgs\":" + NESTED + "}",
            "{\"more\":" + NESTED + ",\"orgs\":[]}",
            "{\"orgs\":[{\"sourcedId\":\"o1\",\"name\":" + NESTED + "}]}",
            "{\"orgs\":[{\"sourcedId\":\"o1\",\"metadata\":" + NESTED + "}]}")) {
      sis.atRoster("/orgs", request -> Reply.json(body));

      assertThat(failure(sis.connection()).kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
    }
  }

  @Test
  void nested_arrays_in_an_error_do_not_hide_the_error() {
    sis.atRoster("/orgs", request -> Reply.of(403, "{\"errors\":" + NESTED + "}"));

    assertThat(failure(sis.connection()).kind()).isEqualTo(FailureKind.PERMISSION_MISSING);
  }

  @Test
  void an_answer_that_unpacks_to_a_thousand_times_its_size_is_broken_off() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write("{\"orgs\":[".getBytes(StandardCharsets.UTF_8));
      var many = "{\"sourcedId\":\"o1\"},".repeat(50_000).getBytes(StandardCharsets.UTF_8);
      for (int megabytes = 0; megabytes < 100; megabytes++) {
        gzip.write(many);
      }
      gzip.write("{\"sourcedId\":\"o1\"}]}".getBytes(StandardCharsets.UTF_8));
    }
    var bomb =
        new Reply(
            200,
            Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
            zipped.toByteArray());
    sis.atRoster("/orgs", request -> bomb);

    var failure = failure(sis.connection());

    assertThat(failure.kind()).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failure.sentence()).contains("unpacks");
  }

  @Test
  void a_429_without_a_time_and_with_a_page_for_people_is_waited_for() {
    var asked = new AtomicInteger();
    sis.atRoster(
        "/orgs",
        request -> asked.incrementAndGet() < 3 ? Reply.html(429) : Reply.json("{\"orgs\":[]}"));
    var connection = sis.connection();

    read(connection, UnaryOperator.identity());

    assertThat(connection.pauses()).hasSize(2).allMatch(wait -> wait.toMillis() >= 500);
  }

  @Test
  void a_wait_with_a_fraction_is_rounded_up() {
    var asked = new AtomicInteger();
    sis.atRoster(
        "/orgs",
        request ->
            asked.incrementAndGet() < 2
                ? Reply.of(503, "upstream").with("Retry-After", "1.2")
                : Reply.json("{\"orgs\":[]}"));
    var connection = sis.connection();

    read(connection, UnaryOperator.identity());

    assertThat(connection.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void a_lifetime_that_is_not_said_is_the_one_of_the_product() {
    sis.at("/token", request -> Reply.json("{\"access_token\":\"t\"}"));
    var connection = sis.connection();
    var source =
        new OneRosterClient(
                ClientProfile.builder().tokenLifetimeWhenUnsaid(Duration.ofMinutes(10)).build())
            .openRoster(connection);
    var orgs = RosterQuery.builder(RosterCollection.ORGS).build();
    source.readPage(orgs, Cursor.start(), new RecordingSink());
    connection.clock().advance(Duration.ofSeconds(539));
    source.readPage(orgs, Cursor.start(), new RecordingSink());
    assertThat(sis.requestsTo("/token")).hasSize(1);

    connection.clock().advance(Duration.ofSeconds(2));
    source.readPage(orgs, Cursor.start(), new RecordingSink());

    assertThat(sis.requestsTo("/token")).hasSize(2);
  }

  @Test
  void no_scope_is_sent_to_a_product_that_wants_none() {
    read(sis.connection(), profile -> profile.rosterScopes(List.of()));

    assertThat(sis.requestsTo("/token").get(0).body()).doesNotContain("scope");
  }

  @Test
  void a_redirect_of_the_roster_is_a_wrong_address_and_takes_no_token_along() {
    try (var elsewhere = new FakeSis()) {
      sis.atRoster(
          "/orgs",
          request -> Reply.of(302, "").with("Location", elsewhere.url("/orgs").toString()));

      assertThat(failure(sis.connection()).kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void an_email_is_asked_for_without_quotes_where_quotes_find_nobody() {
    serveADistrict();
    sis.atRoster(
        "/teachers",
        request ->
            request.query().getOrDefault("filter", "").contains("'")
                ? Reply.of(400, "{}")
                : Reply.json("{\"users\":[{\"sourcedId\":\"t1\",\"email\":\"a@b.org\"}]}"));
    var named = sis.connection().with(Settings.of(Map.of("teacherEmail", "a@b.org")));

    var check =
        new OneRosterClient(ClientProfile.builder().unquotedEmailFilter().build())
            .check(named, step -> {});

    assertThat(check.passed()).isTrue();
    assertThat(sis.requestsTo("/teachers"))
        .extracting(request -> request.query().get("filter"))
        .containsExactly("email='a@b.org'", "email=a@b.org");
  }

  private void serveADistrict() {
    sis.atRoster("/schools", request -> Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\"}]}"))
        .atRoster("/classes", request -> Reply.json("{\"classes\":[]}"))
        .atRoster("/enrollments", request -> Reply.json("{\"enrollments\":[]}"));
  }

  private static void read(
      TestConnection connection, UnaryOperator<ClientProfile.Builder> particulars) {
    var profile = particulars.apply(ClientProfile.builder()).build();
    try (var source = new OneRosterClient(profile).openRoster(connection)) {
      source.readPage(
          RosterQuery.builder(RosterCollection.ORGS).build(), Cursor.start(), new RecordingSink());
    }
  }

  private static SisException failure(TestConnection connection) {
    return catchThrowableOfType(
        SisException.class, () -> read(connection, UnaryOperator.identity()));
  }
}
