package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.TestConnection;

class CheckingAConnectionTest {
  private static final String NOBODY = "{\"users\":[]}";
  private static final String TEACHER =
      "{\"users\":[{\"sourcedId\":\"t1\",\"email\":\"Ada@Example.org\"}]}";
  private static final String TWO_TEACHERS =
      "{\"users\":[{\"sourcedId\":\"t1\",\"email\":\"ada@example.org\"},"
          + "{\"sourcedId\":\"t2\",\"email\":\"ada@example.org\"}]}";

  private final FakeSis sis = new FakeSis();
  private final List<CheckStep> heard = new ArrayList<>();

  @BeforeEach
  void serveADistrict() {
    sis.atRoster(
            "/orgs",
            request -> Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\",\"type\":\"local\"}]}"))
        .atRoster("/schools", request -> Reply.json("{\"orgs\":[]}"))
        .atRoster("/teachers", request -> Reply.json(TEACHER))
        .atRoster(
            "/teachers/t1/classes", request -> Reply.json("{\"classes\":[{\"sourcedId\":\"c1\"}]}"))
        .atRoster("/classes", request -> Reply.json("{\"classes\":[]}"))
        .atRoster("/classes/c1/students", request -> Reply.json(NOBODY))
        .atRoster("/enrollments", request -> Reply.json("{\"enrollments\":[]}"))
        .at(
            FakeSis.GRADEBOOK + "/classes/c1/categories",
            request -> Reply.json("{\"categories\":[{\"sourcedId\":\"x\"}]}"));
  }

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void a_connection_that_works_passes_every_step_and_is_confirmed() {
    var check = check(sis.connection());

    assertThat(check.passed()).isTrue();
    assertThat(check.steps())
        .extracting(CheckStep::title)
        .containsExactly(
            "Look at the address",
            "Find the server",
            "Connect to the server",
            "Check the certificate",
            "Ask for a token",
            "Find OneRoster",
            "Permission to read rosters",
            "Find a school",
            "Find a teacher",
            "Read a class",
            "Read its students",
            "Read the gradebook",
            "Permission to write grades");
    assertThat(check.confirmed()).contains(sis.addresses());
    assertThat(heard).isEqualTo(check.steps());
    assertThat(check.steps()).allMatch(step -> !step.address().orElse("").contains("?"));
  }

  @Test
  void a_sis_that_is_asked_too_often_is_waited_for_while_the_admin_looks_on() {
    var asked = new AtomicInteger();
    sis.atRoster(
        "/teachers",
        request ->
            asked.incrementAndGet() % 2 == 1 ? Reply.of(429, "slow down") : Reply.json(TEACHER));

    assertThat(check(sis.connection()).passed()).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void the_first_step_that_fails_is_the_last() {
    sis.atRoster("/orgs", request -> Reply.of(403, "{}"));

    var check = check(sis.connection());

    assertThat(check.confirmed()).isEmpty();
    assertThat(check.steps()).hasSize(6);
    var failed = check.failedStep().orElseThrow();
    assertThat(failed.failure()).contains(FailureKind.PERMISSION_MISSING);
    assertThat(failed.httpStatus()).contains(403);
    assertThat(failed.address()).contains(sis.url(FakeSis.ROSTERING + "/orgs").toString());
  }

  @Test
  void a_roster_that_lives_elsewhere_is_found_and_confirmed() {
    sis.at("/v1p2/orgs", request -> Reply.html(404));
    var wrong =
        ServiceAddresses.builder(OneRosterVersion.V1_2, sis.url("/v1p2"))
            .tokenUrls(List.of(sis.url("/nothing"), sis.url("/token")))
            .build();
    var profile =
        ClientProfile.builder().otherAddresses(context -> List.of(wrong, sis.addresses())).build();

    var check =
        new OneRosterClient(profile).check(TestConnection.to(wrong, "key", "s3cret"), heard::add);

    assertThat(check.confirmed()).contains(sis.addresses());
  }

  @Test
  void an_address_where_no_roster_lives_anywhere_is_wrong() {
    sis.atRoster("/orgs", request -> Reply.html(200));

    assertThat(failure(check(sis.connection()))).isEqualTo(FailureKind.ADDRESS_WRONG);
  }

  @Test
  void a_district_without_teachers_passes() {
    sis.atRoster("/teachers", request -> Reply.json(NOBODY));

    var check = check(sis.connection());

    assertThat(check.passed()).isTrue();
    assertThat(sentence(check, "Find a teacher")).isEqualTo("The SIS has no teacher yet.");
    assertThat(sentence(check, "Read the gradebook")).contains("no class yet");
  }

  @Test
  void the_teacher_who_was_named_is_followed() {
    var check = check(named("ada@example.org"));

    assertThat(check.passed()).isTrue();
    assertThat(sis.requestsTo("/teachers").get(0).query())
        .containsEntry("filter", "email='ada@example.org'");
  }

  @Test
  void a_named_teacher_whom_nobody_knows_fails() {
    sis.atRoster("/teachers", request -> Reply.json(NOBODY));

    var failed = check(named("ada@example.org")).failedStep().orElseThrow();

    assertThat(failed.title()).isEqualTo("Find a teacher");
    assertThat(failed.sentence()).contains("no teacher with the e-mail address ada@example.org");
  }

  @Test
  void a_named_teacher_who_is_there_twice_fails() {
    sis.atRoster("/teachers", request -> Reply.json(TWO_TEACHERS));

    assertThat(check(named("ada@example.org")).failedStep().orElseThrow().sentence())
        .contains("2 teachers");
  }

  @Test
  void a_gradebook_that_stays_closed_is_a_note_and_no_failure() {
    for (int status : new int[] {403, 404}) {
      sis.at(FakeSis.GRADEBOOK + "/classes/c1/categories", request -> Reply.of(status, "{}"));

      var check = check(sis.connection());

      assertThat(check.passed()).isTrue();
      assertThat(sentence(check, "Read the gradebook"))
          .contains("Grade export will not be available");
    }
  }

  @Test
  void a_failing_sis_is_not_waited_for() {
    sis.at("/token", request -> Reply.of(503, "").with("Retry-After", "600"));
    var connection = sis.connection();

    assertThat(failure(check(connection))).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(connection.pauses()).isEmpty();
  }

  @Test
  void a_check_ends_within_a_minute_however_slow_the_sis() {
    var connection = sis.connection();
    sis.atRoster(
        "/orgs",
        request -> {
          connection.clock().advance(java.time.Duration.ofSeconds(50));
          return Reply.json("{\"orgs\":[]}");
        });

    var check = check(connection);

    assertThat(failure(check)).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(check.failedStep().orElseThrow().sentence()).contains("too slowly");
  }

  private TestConnection named(String email) {
    return sis.connection().with(Settings.of(Map.of("teacherEmail", email)));
  }

  private ConnectionCheck check(TestConnection connection) {
    return new OneRosterClient(ClientProfile.builder().build()).check(connection, heard::add);
  }

  private static FailureKind failure(ConnectionCheck check) {
    return check.failedStep().flatMap(CheckStep::failure).orElseThrow();
  }

  private static String sentence(ConnectionCheck check, String title) {
    return check.steps().stream()
        .filter(step -> step.title().equals(title))
        .findFirst()
        .orElseThrow()
        .sentence();
  }
}
