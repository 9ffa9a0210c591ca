package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orgs",
        "academicSessions",
        "courses",
        "classes",
        "users",
        "enrollments",
        "demographics"
      })
  void following_next_reaches_exactly_what_is_counted(String collection) {
    var records = client.walk("/" + collection + "?limit=90", collection);

    var ids = new HashSet<String>();
    records.forEach(json -> ids.add(json.get("sourcedId").getAsString()));
    long active =
        records.stream().filter(json -> json.get("status").getAsString().equals("active")).count();
    RecordCount count = simulator.count(collection);
    assertThat(ids).hasSameSizeAs(records).hasSize(count.total());
    assertThat(active).isEqualTo(count.active());
    assertThat(client.roster("/" + collection).total()).isEqualTo(count.total());
  }

  @Test
  void records_marked_for_deletion_are_served_too() {
    assertThat(simulator.count("enrollments").tobedeleted()).isPositive();
    assertThat(client.filtered("/enrollments", "status='tobedeleted'").total())
        .isEqualTo(simulator.count("enrollments").tobedeleted());
  }

  @Test
  void a_larger_page_is_cut_to_100_without_a_word() {
    Reply page = client.roster("/enrollments?limit=10000");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.ids("enrollments")).hasSize(100);
    assertThat(TestClient.link(page, "next")).endsWith("limit=100&offset=100");
  }

  @Test
  void links_lead_to_first_last_and_previous_page() {
    Reply page = client.roster("/students?limit=100&offset=100");

    assertThat(TestClient.link(page, "first")).endsWith("limit=100&offset=0");
    assertThat(TestClient.link(page, "prev")).endsWith("limit=100&offset=0");
    assertThat(TestClient.link(page, "last")).endsWith("limit=100&offset=200");
    assertThat(TestClient.link(client.roster("/students?offset=200"), "next")).isEmpty();
  }

  @Test
  void past_the_end_there_is_an_empty_page() {
    Reply page = client.roster("/users?offset=100000");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.ids("users")).isEmpty();
    assertThat(page.total()).isEqualTo(simulator.count("users").total());
  }

  @Test
  void a_limit_that_is_no_positive_number_is_refused() {
    for (String query : List.of("limit=0", "limit=-1", "limit=ten", "offset=-1")) {
      Reply reply = client.roster("/users?" + query);

      assertThat(reply.status()).as(query).isEqualTo(422);
      assertThat(reply.minorCode()).isEqualTo("invaliddata");
    }
  }
}
