package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilteringTest {

  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() {
    simulator = Simulator.infiniteCampus().students(250).seed(7).start();
    client = new TestClient(simulator).authorized();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void a_teacher_is_found_by_email_even_if_the_filter_is_not_encoded() {
    Reply reply =
        client.roster("/teachers?filter=email='" + simulator.teacherEmail() + "'&limit=10000");

    assertThat(reply.ids("users")).hasSize(1);
  }

  @Test
  void a_quote_inside_a_value_is_doubled() {
    Reply reply = client.filtered("/users", "familyName='O''Neil'");

    assertThat(reply.records("users"))
        .isNotEmpty()
        .allMatch(user -> user.get("familyName").getAsString().equals("O'Neil"));
  }

  @Test
  void two_clauses_are_joined_by_and_or_or() {
    int teachers = client.filtered("/enrollments", "role='teacher'").total();
    int leaving = client.filtered("/enrollments", "status='tobedeleted'").total();
    int both = client.filtered("/enrollments", "role='teacher' AND status='tobedeleted'").total();
    int either = client.filtered("/enrollments", "role='teacher' OR status='tobedeleted'").total();

    assertThat(either).isEqualTo(teachers + leaving - both);
  }

  @Test
  void references_are_filtered_by_dotted_path() {
    String school = client.roster("/orgs?offset=1&limit=1").ids("orgs").get(0);

    Reply reply = client.filtered("/classes", "school.sourcedId='" + school + "'");

    assertThat(reply.total()).isEqualTo(client.roster("/schools/" + school + "/classes").total());
  }

  @Test
  void moments_are_compared_as_moments() {
    int all = simulator.count("users").total();

    assertThat(client.filtered("/users", "dateLastModified>='2026-08-14T09:30:00Z'").total())
        .isEqualTo(all);
    assertThat(client.filtered("/users", "dateLastModified>'2026-08-14T09:30:00.000Z'").total())
        .isZero();
  }

  @Test
  void contains_ignores_case() {
    assertThat(client.filtered("/orgs", "name~'SCHOOL'").total())
        .isEqualTo(simulator.count("orgs").total());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shoeSize='40'",
        "role='x'",
        "familyName=x",
        "familyName = 'x'",
        "",
        "status='a' XOR status='b'"
      })
  void what_is_no_filter_on_a_known_field_is_refused(String filter) {
    Reply reply = client.filtered("/users", filter);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.minorCode()).isEqualTo("invalid_filter_field");
  }

  @Test
  void sorting_follows_the_field_in_both_directions() {
    var names =
        client.roster("/users?sort=familyName&orderBy=desc").records("users").stream()
            .map(user -> user.get("familyName").getAsString())
            .toList();

    assertThat(names).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void only_the_chosen_fields_are_served() {
    var user = client.roster("/users?fields=sourcedId,familyName&limit=1").records("users").get(0);

    assertThat(user.keySet()).containsExactly("sourcedId", "familyName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shoeSize", "sourcedId,shoeSize", ""})
  void an_unknown_chosen_field_is_refused(String fields) {
    Reply reply = client.roster("/users?fields=" + fields);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.minorCode()).isEqualTo("invalid_selection_field");
  }
}
