package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.simulator.Fault;
import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.TestConnection;

class ProbingASisTest {
  private final Simulator sis = Simulator.infiniteCampus().students(60).start();
  private final Probing probing = new Probing();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void the_profile_equals_the_definition_of_the_personality() {
    var profile = probing.probe(Probing.connection(sis), writing());

    assertThat(Probing.values(profile))
        .containsExactly(
            entry("pageClamp", "100"),
            entry("totalCount", "yes"),
            entry("linkHeader", "absolute"),
            entry("filterEncoded", "works"),
            entry("filterPlain", "works"),
            entry("filterUnquoted", "refused"),
            entry("filterAnd", "works"),
            entry("statusFilter", "works"),
            entry("delta", "works"),
            entry("sort", "works"),
            entry("fields", "works"),
            entry("gzip", "yes"),
            entry("schools", "empty"),
            entry("schoolEnrollments", "refused"),
            entry("categoryRoute", "class"),
            entry("titleLength", "50"),
            entry("putCreate", "201"),
            entry("putUpdate", "200"),
            entry("deleteStatus", "204"),
            entry("deletedRecords", "vanishes"));
    assertThat(profile.value(ProfileField.REQUEST_TIME)).isPresent();
    assertThat(profile.findings()).allMatch(finding -> finding.seen().endsWith("."));
    assertThat(probing.heard).containsExactlyInAnyOrderElementsOf(profile.findings());
  }

  @Test
  void without_consent_nothing_is_written() {
    var profile = probing.probe(Probing.connection(sis), ProbeConsent.toRead());

    assertThat(sis.requests())
        .allMatch(request -> request.verb().equals("GET") || request.route().equals("token"));
    assertThat(profile.value(ProfileField.TITLE_LENGTH)).isEmpty();
    assertThat(profile.finding(ProfileField.TITLE_LENGTH).orElseThrow().seen())
        .contains("not allowed");
    assertThat(profile.requests()).isLessThan(40);
  }

  @Test
  void nothing_is_left_in_the_sis() {
    var before = sis.count("lineItems");

    var profile = probing.probe(Probing.connection(sis), writing());

    assertThat(sis.count("lineItems")).isEqualTo(before);
    assertThat(profile.leftBehind()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "clamp=10, pageClamp, 10",
    "no-total, totalCount, no",
    "link=none, linkHeader, no",
    "link=relative, linkHeader, relative",
    "cursors, linkHeader, cursor",
    "status=400@sort=, sort, refused",
    "status=400@fields=, fields, refused",
    "status=400@tobedeleted, statusFilter, refused",
    "status=400@dateLastModified, delta, refused",
    "category-route=none, categoryRoute, global",
    "status=404@/categories, categoryRoute, none",
  })
  void one_thing_that_changed_in_the_sis_changes_one_field(
      String fault, String field, String value) {
    var before = Probing.values(probing.probe(Probing.connection(sis), ProbeConsent.toRead()));

    sis.faults().set(Fault.parse(fault));
    var after = Probing.values(probing.probe(Probing.connection(sis), ProbeConsent.toRead()));

    assertThat(different(before, after)).containsExactly(entry(field, value));
  }

  @Test
  void a_line_item_that_cannot_be_deleted_is_named() {
    sis.faults().set(Fault.status(403).at("/lineItems/"));
    var connection = Probing.connection(sis);

    var refused = probing.probe(connection, writing());

    assertThat(refused.value(ProfileField.PUT_CREATE)).isEmpty();
    assertThat(refused.leftBehind()).isEmpty();
  }

  @Test
  void a_class_that_is_not_there_is_told_and_nothing_is_written() {
    var nowhere = ProbeConsent.toWriteIn(SourcedId.of("no-such-class"));

    var profile = probing.probe(Probing.connection(sis), nowhere);

    assertThat(sis.requests()).noneMatch(request -> request.verb().equals("PUT"));
    assertThat(profile.finding(ProfileField.PUT_CREATE).orElseThrow().seen())
        .contains("no class with the identifier");
  }

  @Test
  void without_a_token_there_is_no_profile() {
    var wrong =
        TestConnection.to(Probing.connection(sis).addresses(), sis.clientId(), "wrong-secret");

    var failure =
        catchThrowableOfType(SisException.class, () -> probing.probe(wrong, ProbeConsent.toRead()));

    assertThat(failure.kind()).isEqualTo(FailureKind.CREDENTIALS_REJECTED);
  }

  private ProbeConsent writing() {
    return ProbeConsent.toWriteIn(SourcedId.of(sis.district().classId(0)));
  }

  private static Map<String, String> different(
      Map<String, String> before, Map<String, String> after) {
    var different = new TreeMap<String, String>();
    after.forEach(
        (field, value) -> {
          if (!value.equals(before.get(field))) {
            different.put(field, value);
          }
        });
    return different;
  }
}
