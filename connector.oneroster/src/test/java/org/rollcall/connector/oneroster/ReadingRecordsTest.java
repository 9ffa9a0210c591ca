package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Demographics;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RecordStatus;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.RecordingSink;

class ReadingRecordsTest {
  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void stop() {
    sis.close();
  }

  @Test
  void a_user_of_one_two_keeps_every_role() {
    var user =
        only(
            RosterCollection.USERS,
            User.class,
            """
            {"users":[{"sourcedId":"u1","status":"active","dateLastModified":"2026-08-14T09:12:33.000Z",
             "enabledUser":"true","givenName":"Zoë","familyName":"O'Neil","preferredFirstName":"Zo",
             "email":"zoe@example.org","password":"geheim","userIds":[{"type":"staffId","identifier":"T1"}],
             "primaryOrg":{"sourcedId":"o1"},"agents":[{"sourcedId":"u9"}],"grades":["09"],
             "roles":[{"roleType":"primary","role":"teacher","org":{"sourcedId":"o1"},"beginDate":"2026-08-01"},
                      {"roleType":"secondary","role":"counselor","org":{"sourcedId":"o2"}}]}]}
            """);

    assertThat(user.name().display()).isEqualTo("Zo O'Neil");
    assertThat(user.header().dateLastModified()).contains(Instant.parse("2026-08-14T09:12:33Z"));
    assertThat(user.primaryOrg()).contains(SourcedId.of("o1"));
    assertThat(user.userIds().get(0).identifier()).isEqualTo("T1");
    assertThat(user.roles())
        .extracting(RoleAssignment::role, RoleAssignment::primary)
        .containsExactly(tuple(UserRole.TEACHER, true), tuple(UserRole.COUNSELOR, false));
    assertThat(user.roles().get(0).beginDate()).contains(LocalDate.of(2026, 8, 1));
    assertThat(sink.findings()).isEmpty();
  }

  @Test
  void a_user_of_one_one_has_the_one_role_at_each_org() {
    var user =
        only(
            RosterCollection.USERS,
            User.class,
            """
            {"users":[{"sourcedId":"u1","enabledUser":false,"givenName":"Ada","familyName":"L","role":"administrator",
             "orgs":[{"sourcedId":"o1"},{"sourcedId":"o2"}],"agentSourceIds":["u7"]}]}
            """);

    assertThat(user.enabledUser()).isFalse();
    assertThat(user.roles())
        .extracting(RoleAssignment::role, role -> role.org().orElseThrow().value())
        .containsExactly(tuple(UserRole.ADMINISTRATOR, "o1"), tuple(UserRole.ADMINISTRATOR, "o2"));
    assertThat(user.agents()).containsExactly(SourcedId.of("u7"));
  }

  @Test
  void numbers_nulls_and_single_values_are_read_with_good_will() {
    var schoolClass =
        only(
            RosterCollection.CLASSES,
            SchoolClass.class,
            """
            {"classes":[{"sourcedId":17,"title":"Math","classCode":101,"classType":"scheduled","periods":"3",
             "grades":[9,"10"],"course":{"sourcedId":"c1"},"school":"o1","terms":{"sourcedId":"t1"},
             "location":null,"metadata":{"deep":[[{"a":1}]]},"subjects":[]}]}
            """);

    assertThat(schoolClass.sourcedId().value()).isEqualTo("17");
    assertThat(schoolClass.classCode()).contains("101");
    assertThat(schoolClass.periods()).containsExactly("3");
    assertThat(schoolClass.grades()).containsExactly("9", "10");
    assertThat(schoolClass.school()).contains(SourcedId.of("o1"));
    assertThat(schoolClass.terms()).containsExactly(SourcedId.of("t1"));
    assertThat(schoolClass.location()).isEmpty();
  }

  @Test
  void dates_are_read_in_every_form() {
    var session =
        only(
            RosterCollection.ACADEMIC_SESSIONS,
            AcademicSession.class,
            """
            {"terms":[{"sourcedId":"t1","dateLastModified":"2026-08-14 09:12:33+0200","title":"Fall","type":"term",
             "startDate":"2026-08-10T00:00:00.000Z","endDate":"2026-12-20","schoolYear":2027}]}
            """);

    assertThat(session.startDate()).contains(LocalDate.of(2026, 8, 10));
    assertThat(session.schoolYear()).contains("2027");
    assertThat(session.header().dateLastModified()).contains(Instant.parse("2026-08-14T07:12:33Z"));
  }

  @Test
  void an_enrollment_keeps_role_dates_and_primary() {
    var enrollment =
        only(
            RosterCollection.ENROLLMENTS,
            Enrollment.class,
            """
            {"enrollments":{"sourcedId":"e1","status":"tobedeleted","user":{"sourcedId":"u1"},"class":{"sourcedId":"c1"},
             "school":{"sourcedId":"o1"},"role":"Teacher","primary":"true","endDate":"2026-12-01"}}
            """);

    assertThat(enrollment.header().status()).isEqualTo(RecordStatus.TOBEDELETED);
    assertThat(enrollment.role()).isEqualTo(EnrollmentRole.TEACHER);
    assertThat(enrollment.primary()).isTrue();
    assertThat(enrollment.endDate()).contains(LocalDate.of(2026, 12, 1));
  }

  @Test
  void races_are_the_ones_that_are_true() {
    var demographics =
        only(
            RosterCollection.DEMOGRAPHICS,
            Demographics.class,
            """
            {"demographics":[{"sourcedId":"u1","birthDate":"2010-02-03","asian":"true","white":"false"}]}
            """);

    assertThat(demographics.races()).containsExactly("asian");
  }

  @Test
  void a_word_outside_the_vocabulary_becomes_other_and_a_finding() {
    var org =
        only(
            RosterCollection.ORGS,
            Org.class,
            "{\"orgs\":[{\"sourcedId\":\"o1\",\"name\":\"X\",\"type\":\"galaxy\",\"status\":\"inactive\"}]}");

    assertThat(org.type()).isEqualTo(OrgType.OTHER);
    assertThat(org.active()).isFalse();
    assertThat(sink.findings())
        .extracting(Finding::severity, Finding::rule)
        .containsExactly(tuple(Severity.WARNING, "unknown-word"));
  }

  @Test
  void values_that_cannot_be_read_are_left_out_with_a_finding() {
    var enrollment =
        only(
            RosterCollection.ENROLLMENTS,
            Enrollment.class,
            """
            {"enrollments":[{"sourcedId":"e1","user":{"sourcedId":"u1"},"class":{"sourcedId":"c1"},"role":"student",
             "beginDate":"soon","primary":"maybe"}]}
            """);

    assertThat(enrollment.beginDate()).isEmpty();
    assertThat(sink.findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("unreadable-date", "unreadable-boolean");
  }

  @Test
  void records_that_mean_nothing_are_dropped_with_a_finding() {
    var page =
        read(
            RosterCollection.ENROLLMENTS,
            Reply.json(
                """
                {"enrollments":[{"user":{"sourcedId":"u1"}},{"sourcedId":"e2","user":{"sourcedId":"u1"}},7,null,
                 {"sourcedId":"e3","user":{"sourcedId":"u1"},"class":{"sourcedId":"c1"},"role":"student"}]}
                """));

    assertThat(page).isEqualTo(5);
    assertThat(sink.records()).hasSize(1);
    assertThat(sink.findings())
        .allMatch(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::rule)
        .containsExactly("missing-sourcedId", "missing-reference", "not-a-record", "not-a-record");
  }

  @Test
  void what_is_dropped_says_where_it_belongs_as_far_as_that_remains() {
    read(
        RosterCollection.ENROLLMENTS,
        Reply.json(
            """
            {"enrollments":[{"sourcedId":"e2","school":{"sourcedId":"o1"},"class":{"sourcedId":"c1"}},
             {"sourcedId":"e3"},7]}
            """));
    read(
        RosterCollection.USERS,
        Reply.json(
            """
            {"users":[{"primaryOrg":{"sourcedId":"o1"},
             "roles":[{"role":"aide","org":{"sourcedId":"o2"}},{"role":"aide","org":{"sourcedId":"o1"}}]},
             {"role":"student","orgs":[{"sourcedId":"o3"},{"sourcedId":"o4"}]}]}
            """));

    assertThat(sink.findings())
        .extracting(finding -> finding.orgs().stream().map(SourcedId::value).toList())
        .containsExactly(
            List.of("o1"), List.of(), List.of(), List.of("o1", "o2"), List.of("o3", "o4"));
    assertThat(sink.findings())
        .extracting(finding -> finding.schoolClass().map(SourcedId::value).orElse(""))
        .containsExactly("c1", "", "", "", "");
  }

  @Test
  void gzip_and_a_byte_order_mark_are_decoded() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write("\uFEFF{\"orgs\":[{\"sourcedId\":\"o1\"}]}".getBytes(StandardCharsets.UTF_8));
    }
    var reply =
        new Reply(
            200,
            Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
            zipped.toByteArray());

    read(RosterCollection.ORGS, reply);

    assertThat(sink.records()).hasSize(1);
    assertThat(sis.requestsTo("/orgs").get(0).header("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void an_answer_without_its_envelope_is_unreadable() {
    assertThat(failureOf("{\"data\":[]}")).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failureOf("[{\"sourcedId\":\"o1\"}]")).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failureOf("{}")).isEqualTo(FailureKind.DATA_UNREADABLE);
  }

  @Test
  void json_that_is_broken_is_unreadable() {
    assertThat(failureOf("{\"orgs\":[{\"sourcedId\":\"o1\"},{\"sour"))
        .isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failureOf("{\"orgs\":[]")).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failureOf("{\"orgs\":[}")).isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failureOf("")).isEqualTo(FailureKind.DATA_UNREADABLE);
  }

  @Test
  void a_document_made_to_exhaust_the_reader_is_unreadable() {
    assertThat(failureOf("{\"orgs\":[" + "{\"name\":".repeat(200)))
        .isEqualTo(FailureKind.DATA_UNREADABLE);
    assertThat(failureOf("{\"orgs\":[{\"sourcedId\":\"" + "x".repeat(5 << 20) + "\"}]}"))
        .isEqualTo(FailureKind.DATA_UNREADABLE);
  }

  @Test
  void a_page_for_people_means_a_wrong_address() {
    assertThat(failureOf(Reply.html(200))).isEqualTo(FailureKind.ADDRESS_WRONG);
    assertThat(failureOf(Reply.json("  <html></html>"))).isEqualTo(FailureKind.ADDRESS_WRONG);
  }

  @Test
  void a_failure_told_with_a_good_status_is_a_failure() {
    assertThat(
            failureOf(
                "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\",\"imsx_CodeMinor\":"
                    + "{\"imsx_codeMinorField\":[{\"imsx_codeMinorFieldValue\":\"forbidden\"}]}}"))
        .isEqualTo(FailureKind.PERMISSION_MISSING);
  }

  private FailureKind failureOf(String body) {
    return failureOf(Reply.json(body));
  }

  private FailureKind failureOf(Reply reply) {
    return catchThrowableOfType(SisException.class, () -> read(RosterCollection.ORGS, reply))
        .kind();
  }

  private <T extends RosterRecord> T only(RosterCollection collection, Class<T> type, String body) {
    read(collection, Reply.json(body));
    assertThat(sink.records()).hasSize(1);
    return sink.records(type).get(0);
  }

  private int read(RosterCollection collection, Reply reply) {
    sis.atRoster("/" + collection.path(), request -> reply);
    try (var source =
        new OneRosterClient(ClientProfile.builder().build()).openRoster(sis.connection())) {
      return source
          .readPage(RosterQuery.builder(collection).build(), Cursor.start(), sink)
          .received();
    }
  }
}
