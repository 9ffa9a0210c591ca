package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.gradebook.LineItem;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.connector.oneroster.FakeSis.Reply;
import org.rollcall.connector.testkit.RecordingSink;

/** OneRoster 1.1 as it occurs, and 1.0 where it is the same. */
class SpeakingOneOneTest {
  private static final SourcedId CLASS = SourcedId.of("c'1");

  private final FakeSis sis = new FakeSis();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void stop() {
    sis.close();
  }

  @ParameterizedTest
  @CsvSource({
    "true, true", "'\"true\"', true", "'\"True\"', true", "1, true", "'\"1\"', true",
    "'\"yes\"', true", "false, false", "'\"FALSE\"', false", "0, false", "'\"no\"', false",
    "null, true", "'\"\"', true", "[false], false"
  })
  void a_boolean_is_read_in_every_form(String sent, boolean read) {
    var user = user("{\"sourcedId\":\"u1\",\"enabledUser\":" + sent + ",\"role\":\"student\"}");

    assertThat(user.enabledUser()).isEqualTo(read);
    assertThat(sink.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"users", "students", "teachers", "Users", "user"})
  void an_envelope_may_have_the_name_of_the_path_and_any_case(String name) {
    sis.at(
        OneOne.BASE + "/users",
        request -> Reply.json("{\"" + name + "\":[{\"sourcedId\":\"u1\",\"role\":\"aide\"}]}"));

    read(RosterCollection.USERS, OneRosterVersion.V1_1);

    assertThat(sink.records(User.class).get(0).roles())
        .extracting(RoleAssignment::role)
        .containsExactly(UserRole.AIDE);
  }

  @Test
  void json_that_is_called_a_page_is_read_all_the_same() {
    sis.at(
        OneOne.BASE + "/users",
        request ->
            Reply.json("{\"users\":[{\"sourcedId\":\"u1\"}]}")
                .with("Content-Type", "text/html; charset=utf-8"));

    read(RosterCollection.USERS, OneRosterVersion.V1_1);

    assertThat(sink.records()).hasSize(1);
  }

  @Test
  void lists_that_are_one_text_are_taken_apart_and_single_references_are_lists() {
    sis.at(
        OneOne.BASE + "/classes",
        request ->
            Reply.json(
                """
                {"classes":[{"sourcedId":"c1","title":"Math, advanced","classType":"homeroom",
                 "grades":"09, 10","periods":"1,3","subjects":"Math, advanced","terms":{"sourcedId":"t1"},
                 "course":[{"sourcedId":"k1","type":"course"}],"school":{"href":"~/orgs/o1","sourcedId":"o1"}}]}
                """));

    read(RosterCollection.CLASSES, OneRosterVersion.V1_1);

    var schoolClass = sink.records(SchoolClass.class).get(0);
    assertThat(schoolClass.grades()).containsExactly("09", "10");
    assertThat(schoolClass.periods()).containsExactly("1", "3");
    assertThat(schoolClass.subjects()).containsExactly("Math, advanced");
    assertThat(schoolClass.terms()).containsExactly(SourcedId.of("t1"));
    assertThat(schoolClass.course()).contains(SourcedId.of("k1"));
  }

  @Test
  void a_date_too_short_to_be_one_is_a_finding_and_no_crash() {
    var user = user("{\"sourcedId\":\"u1\",\"dateLastModified\":\"2026\",\"role\":\"student\"}");

    assertThat(user.header().dateLastModified()).isEmpty();
    assertThat(sink.findings()).extracting(Finding::rule).containsExactly("unreadable-date");
  }

  @Test
  void an_identifier_of_one_zero_is_the_identifier() {
    sis.at(
        OneOne.BASE + "/users",
        request ->
            Reply.json(
                "{\"users\":[{\"sourcedId\":\"u1\",\"userId\":4711,\"role\":\"student\","
                    + "\"status\":\"inactive\",\"orgs\":{\"sourcedId\":\"o1\"}}]}"));

    read(RosterCollection.USERS, OneRosterVersion.V1_0);

    var user = sink.records(User.class).get(0);
    assertThat(user.identifier()).contains("4711");
    assertThat(user.active()).isFalse();
    assertThat(user.roles().get(0).org()).contains(SourcedId.of("o1"));
    assertThat(
            new OneRosterClient(ClientProfile.builder().build())
                .openGradebook(OneOne.connection(sis, OneRosterVersion.V1_0)))
        .isEmpty();
  }

  @Test
  void scopes_have_the_prefix_of_the_version() {
    user("{\"sourcedId\":\"u1\"}");

    assertThat(FakeSis.query(sis.requestsTo("/token").get(0).body()).get("scope"))
        .startsWith("https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly ");
  }

  @Test
  void categories_of_a_class_are_asked_for_by_the_products_filter() {
    sis.at(OneOne.BASE + "/categories", request -> categories());

    var found =
        gradebook(ClientProfile.builder().categoriesByFilter("metadata.classId")).categories(CLASS);

    assertThat(found).hasSize(1);
    assertThat(sis.requestsTo("/categories").get(0).query())
        .containsEntry("filter", "metadata.classId='c''1'");
  }

  @Test
  void categories_of_a_class_come_before_those_of_the_system() {
    sis.at(OneOne.BASE + "/classes/c'1/categories", request -> categories());

    assertThat(gradebook(ClientProfile.builder()).categories(CLASS)).hasSize(1);
    assertThat(sis.requests()).noneMatch(request -> request.path().endsWith("v1p1/categories"));
  }

  @Test
  void categories_of_the_system_do_where_a_class_has_none_of_its_own() {
    sis.at(OneOne.BASE + "/categories", request -> categories());

    assertThat(gradebook(ClientProfile.builder()).categories(CLASS)).hasSize(1);
  }

  @Test
  void a_line_item_has_both_limits_and_a_grading_period() {
    sis.at(OneOne.BASE + "/lineItems/li", request -> Reply.of(201, ""));
    var due = Instant.parse("2026-09-08T23:59:00Z");
    var header = RecordHeader.builder(SourcedId.of("li")).build();

    gradebook(ClientProfile.builder())
        .putLineItem(
            LineItem.builder(header, "Essay", CLASS, due, due)
                .gradingPeriod(SourcedId.of("gp"))
                .resultValueMax(new BigDecimal("10"))
                .build());

    assertThat(sis.requestsTo("/lineItems/li").get(0).body())
        .contains("\"resultValueMin\":0,\"resultValueMax\":10", "\"gradingPeriod\":{");
  }

  @Test
  void a_score_may_be_a_text_and_one_beyond_all_measure_is_left_out() {
    sis.at(
        OneOne.BASE + "/classes/c'1/lineItems/li/results",
        request ->
            Reply.json(
                request.number("offset") > 0
                    ? "{\"results\":[]}"
                    : """
                    {"results":[
                     {"sourcedId":"r1","lineItem":{"sourcedId":"li"},"student":{"sourcedId":"s1"},"score":"7.5"},
                     {"sourcedId":"r2","lineItem":{"sourcedId":"li"},"student":{"sourcedId":"s2"},
                      "score":1E999999999}]}
                    """));

    var results = gradebook(ClientProfile.builder()).results(CLASS, SourcedId.of("li"));

    assertThat(results.get(0).score()).contains(new BigDecimal("7.5"));
    assertThat(results.get(1).score()).isEmpty();
  }

  private static Reply categories() {
    return Reply.json("{\"categories\":{\"sourcedId\":\"x\",\"title\":\"Homework\"}}")
        .with("X-Total-Count", "1")
        .with("Link", "<x>; rel=\"first\"");
  }

  private Gradebook gradebook(ClientProfile.Builder profile) {
    return new OneRosterClient(profile.build()).openGradebook(OneOne.connection(sis)).orElseThrow();
  }

  private User user(String json) {
    sis.at(OneOne.BASE + "/users", request -> Reply.json("{\"users\":[" + json + "]}"));
    read(RosterCollection.USERS, OneRosterVersion.V1_1);
    return sink.records(User.class).get(0);
  }

  private void read(RosterCollection collection, OneRosterVersion version) {
    try (var source =
        new OneRosterClient(ClientProfile.builder().build())
            .openRoster(OneOne.connection(sis, version))) {
      source.readPage(RosterQuery.builder(collection).build(), Cursor.start(), sink);
    }
  }
}
