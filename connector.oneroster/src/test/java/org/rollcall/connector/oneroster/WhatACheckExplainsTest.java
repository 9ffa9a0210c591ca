package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.TestConnection;

/** Each way in which connecting goes wrong has a step, a sentence and a next step of its own. */
class WhatACheckExplainsTest {
  private static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

  private final FakeSis sis = new FakeSis();
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeEach
  void serveADistrict() {
    sis.atRoster(
            "/orgs",
            request -> Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\",\"type\":\"school\"}]}"))
        .atRoster("/schools", request -> Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\"}]}"))
        .atRoster("/teachers", request -> Reply.json("{\"users\":[]}"))
        .atRoster("/classes", request -> Reply.json("{\"classes\":[{\"sourcedId\":\"c1\"}]}"))
        .atRoster("/classes/c1/students", request -> Reply.json("{\"users\":[]}"))
        .atRoster("/enrollments", request -> Reply.json("{\"enrollments\":[]}"))
        .at(
            FakeSis.GRADEBOOK + "/classes/c1/categories",
            request -> Reply.json("{\"categories\":[{\"sourcedId\":\"x\"}]}"));
  }

  @AfterEach
  void stop() {
    over.countDown();
    sis.close();
  }

  @Test
  void a_wrong_key_is_told_from_an_expired_one() {
    sis.at("/token", request -> Reply.of(401, "{\"error\":\"invalid_client\"}"));
    var wrong = failed(check());
    sis.at(
        "/token",
        request ->
            Reply.of(
                401,
                "{\"error\":\"invalid_client\",\"error_description\":\"Client has Expired\"}"));
    var expired = failed(check());

    assertThat(wrong.title()).isEqualTo("Ask for a token");
    assertThat(wrong.failure()).contains(FailureKind.CREDENTIALS_REJECTED);
    assertThat(wrong.httpStatus()).contains(401);
    assertThat(wrong.sentence()).contains("does not accept the key and secret");
    assertThat(next(wrong)).contains("Copy the key and the secret from the SIS again");
    assertThat(expired.failure()).contains(FailureKind.CREDENTIALS_EXPIRED);
    assertThat(expired.sentence()).contains("have expired");
    assertThat(next(expired)).contains("Make a new key and secret");
  }

  @Test
  void a_right_key_with_the_wrong_scope_fails_at_the_permission_and_names_what_it_has() {
    sis.at(
        "/token",
        request ->
            Reply.json(
                "{\"access_token\":\"t1\",\"scope\":\"" + SCOPE + "gradebook-core.readonly\"}"));
    sis.atRoster("/orgs", request -> Reply.of(403, "{}"));

    var check = check();

    assertThat(step(check, "Ask for a token").sentence())
        .contains("accepts key and secret", "in the header (Basic)", "gradebook-core.readonly");
    assertThat(failed(check).title()).isEqualTo("Permission to read rosters");
    assertThat(failed(check).failure()).contains(FailureKind.PERMISSION_MISSING);
    assertThat(failed(check).httpStatus()).contains(403);
    assertThat(failed(check).sentence()).contains("Key and secret are right");
    assertThat(next(failed(check)))
        .contains("permission to read rosters", "so far it has gradebook-core.readonly");
  }

  @Test
  void a_web_page_where_people_sign_in_is_called_one() {
    sis.at("/token", request -> Reply.html(200));
    sis.atRoster("/orgs", request -> Reply.html(200));

    var failed = failed(check());

    assertThat(failed.failure()).contains(FailureKind.ADDRESS_WRONG);
    assertThat(failed.sentence()).contains("there is a page for people");
    assertThat(next(failed)).contains("not the one at which people sign in");
  }

  @Test
  void a_page_behind_a_good_token_is_no_oneroster_either() {
    sis.atRoster("/orgs", request -> Reply.html(200));

    var failed = failed(check());

    assertThat(failed.title()).isEqualTo("Find OneRoster");
    assertThat(failed.sentence()).contains("a page for people, not OneRoster data");
    assertThat(next(failed)).contains("Compare the Host URL");
  }

  @Test
  void a_base_path_that_is_not_there_is_an_address_to_compare() {
    sis.atRoster("/orgs", request -> Reply.of(404, "{}"));

    var failed = failed(check());

    assertThat(failed.title()).isEqualTo("Find OneRoster");
    assertThat(failed.failure()).contains(FailureKind.ADDRESS_WRONG);
    assertThat(failed.httpStatus()).contains(404);
    assertThat(failed.sentence()).contains("There is no OneRoster service at");
    assertThat(next(failed)).contains("Compare the Host URL");
  }

  @Test
  void a_host_that_nobody_knows_fails_at_its_name() {
    var check = check(at(URI.create("http://sis.rollcall.invalid/v1p2")));

    assertThat(failed(check).title()).isEqualTo("Find the server");
    assertThat(failed(check).failure()).contains(FailureKind.ADDRESS_WRONG);
    assertThat(failed(check).sentence()).contains("no host named sis.rollcall.invalid");
    assertThat(next(failed(check))).contains("typing error");
  }

  @Test
  void a_refused_connection_fails_after_its_name_was_found() throws IOException {
    int free;
    try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = unused.getLocalPort();
    }

    var check = check(at(URI.create("http://127.0.0.1:" + free + "/v1p2")));

    assertThat(step(check, "Find the server").passed()).isTrue();
    assertThat(failed(check).title()).isEqualTo("Connect to the server");
    assertThat(failed(check).failure()).contains(FailureKind.UNAVAILABLE);
    assertThat(failed(check).sentence()).contains("refuses the connection");
    assertThat(next(failed(check))).contains("ask whoever runs the SIS");
  }

  @Test
  void a_server_that_takes_too_long_is_waited_for_within_the_minute_only() {
    var connection = sis.connection();
    sis.atRoster(
        "/orgs",
        request -> {
          connection.clock().advance(Duration.ofMillis(54_700));
          return Reply.of(401, "{}");
        });
    sis.at(
        "/token",
        request -> {
          await();
          return Reply.json(FakeSis.GOOD_TOKEN);
        });

    var failed = failed(check(connection));

    assertThat(failed.failure()).contains(FailureKind.UNAVAILABLE);
    assertThat(failed.sentence()).contains("took too long to answer");
  }

  @Test
  void grades_that_may_be_read_but_not_written_are_a_note() {
    sis.at(
        "/token",
        request ->
            Reply.json("{\"access_token\":\"t1\",\"scope\":\"" + SCOPE + "gradebook.readonly\"}"));

    var check = check();

    assertThat(check.passed()).isTrue();
    var note = step(check, "Permission to write grades");
    assertThat(note.isNote()).isTrue();
    assertThat(note.sentence()).contains("importing rosters works, sending grades will not");
    assertThat(next(note)).contains("gradebook.createput");
  }

  @Test
  void a_gradebook_that_is_not_offered_is_a_note() {
    sis.at(FakeSis.GRADEBOOK + "/classes/c1/categories", request -> Reply.of(404, "{}"));

    var check = check();

    assertThat(check.passed()).isTrue();
    var note = step(check, "Read the gradebook");
    assertThat(note.isNote()).isTrue();
    assertThat(note.sentence()).contains("Rosters are not affected");
    assertThat(check.steps())
        .extracting(CheckStep::title)
        .doesNotContain("Permission to write grades");
  }

  @Test
  void an_empty_list_of_schools_is_made_up_for_and_said() {
    sis.atRoster("/schools", request -> Reply.json("{\"orgs\":[]}"));

    var school = step(check(), "Find a school");

    assertThat(school.passed()).isTrue();
    assertThat(school.sentence())
        .contains("keeps its list of schools empty", "takes the schools from its organizations");
  }

  @Test
  void what_is_not_there_yet_is_a_note_with_what_brings_it() {
    sis.atRoster("/schools", request -> Reply.json("{\"orgs\":[]}"))
        .atRoster("/orgs", request -> Reply.json("{\"orgs\":[]}"))
        .atRoster("/classes", request -> Reply.json("{\"classes\":[]}"));

    var check = check();

    assertThat(check.passed()).isTrue();
    for (var title : List.of("Find a school", "Find a teacher", "Read a class")) {
      assertThat(step(check, title).isNote()).as(title).isTrue();
      assertThat(next(step(check, title))).as(title).contains("still being set up");
    }
  }

  @Test
  void a_class_without_students_is_a_note() {
    assertThat(step(check(), "Read its students").isNote()).isTrue();
  }

  private void await() {
    try {
      assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static TestConnection at(URI rostering) {
    var addresses =
        ServiceAddresses.builder(OneRosterVersion.V1_2, rostering)
            .tokenUrls(List.of(rostering.resolve("/token")))
            .build();
    return TestConnection.to(addresses, "key", "s3cret");
  }

  private ConnectionCheck check() {
    return check(sis.connection());
  }

  private static ConnectionCheck check(TestConnection connection) {
    return new OneRosterClient(ClientProfile.builder().build()).check(connection, step -> {});
  }

  private static CheckStep failed(ConnectionCheck check) {
    return check.failedStep().orElseThrow();
  }

  private static String next(CheckStep step) {
    return step.nextStep().orElse("");
  }

  private static CheckStep step(ConnectionCheck check, String title) {
    return check.steps().stream()
        .filter(step -> step.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
