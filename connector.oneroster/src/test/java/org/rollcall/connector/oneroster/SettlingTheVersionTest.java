package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.RecordingSink;

/** Which version is spoken is found out by a check, said in a step, and kept. */
class SettlingTheVersionTest {
  private final FakeSis sis = new FakeSis();

  @BeforeEach
  void speakOneOneOnly() {
    for (var collection : List.of("orgs", "schools")) {
      sis.at(
          OneOne.BASE + "/" + collection,
          request -> Reply.json("{\"orgs\":[{\"sourcedId\":\"o1\",\"type\":\"school\"}]}"));
    }
    sis.at(OneOne.BASE + "/teachers", request -> Reply.json("{\"users\":[]}"))
        .at(OneOne.BASE + "/classes", request -> Reply.json("{\"classes\":[]}"))
        .at(OneOne.BASE + "/enrollments", request -> Reply.json("{\"enrollments\":[]}"));
  }

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void another_version_is_found_with_its_own_permissions_and_said() {
    var check = client().check(sis.connection(), step -> {});

    assertThat(check.passed()).isTrue();
    assertThat(check.confirmed().orElseThrow())
        .isEqualTo(OneOne.addresses(sis, OneRosterVersion.V1_1));
    assertThat(check.steps())
        .extracting(CheckStep::sentence)
        .anyMatch(sentence -> sentence.contains("OneRoster 1.1"));
    assertThat(sis.requestsTo("/token"))
        .anyMatch(request -> request.body().contains("v1p1%2Fscope%2Froster"));
  }

  @Test
  void a_sis_that_knows_only_the_permissions_of_its_own_version_is_asked_for_those() {
    sis.at(
        "/token",
        request ->
            request.body().contains("v1p1")
                ? Reply.json(FakeSis.GOOD_TOKEN)
                : Reply.of(400, "{\"error\":\"invalid_scope\"}"));

    assertThat(client().check(sis.connection(), step -> {}).passed()).isTrue();
  }

  @Test
  void a_run_never_looks_for_another_version() {
    var failure =
        catchThrowableOfType(
            SisException.class,
            () ->
                client()
                    .openRoster(sis.connection())
                    .readPage(
                        RosterQuery.builder(RosterCollection.ORGS).build(),
                        Cursor.start(),
                        new RecordingSink()));

    assertThat(failure.kind()).isEqualTo(FailureKind.ADDRESS_WRONG);
    assertThat(sis.requests()).noneMatch(request -> request.path().startsWith(OneOne.BASE));
  }

  @Test
  void one_zero_is_read_by_the_rules_of_one_one_and_said_to_be_it() {
    var check = client().check(OneOne.connection(sis, OneRosterVersion.V1_0), step -> {});

    assertThat(check.passed()).isTrue();
    assertThat(check.steps())
        .extracting(CheckStep::sentence)
        .anyMatch(sentence -> sentence.contains("OneRoster 1.0") && sentence.contains("1.1"));
  }

  @Test
  void a_profile_may_follow_from_the_settings_of_a_connection() {
    var client =
        new OneRosterClient(
            context ->
                ClientProfile.builder()
                    .pageSize(Integer.parseInt(context.settings().get("pageSize").orElse("7")))
                    .headers(SettlingTheVersionTest::vendorHeader)
                    .build());
    var connection =
        OneOne.connection(sis)
            .with(Settings.of(java.util.Map.of("pageSize", "13", "vendor", "k:s")));

    client
        .openRoster(connection)
        .readPage(
            RosterQuery.builder(RosterCollection.ORGS).build(),
            Cursor.start(),
            new RecordingSink());

    assertThat(sis.requestsTo("/orgs").get(0).number("limit")).isEqualTo(13);
    assertThat(sis.requests())
        .allMatch(request -> request.header("X-Vendor-Authorization").equals("k:s"));
  }

  private static java.util.Map<String, String> vendorHeader(ConnectionContext context) {
    return java.util.Map.of(
        "X-Vendor-Authorization", context.settings().get("vendor").orElse("none"));
  }

  private OneRosterClient client() {
    return new OneRosterClient(
        ClientProfile.builder()
            .otherAddresses(context -> List.of(OneOne.addresses(sis, OneRosterVersion.V1_1)))
            .build());
  }
}
