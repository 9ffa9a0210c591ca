package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfiniteCampusTest {

  private static final String SCHOOL = "org-00001";
  private static final String CLASS = "cls-0000000";

  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() {
    simulator = Simulator.infiniteCampus().students(100).start();
    client = new TestClient(simulator).authorized();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void addresses_have_the_shape_of_the_product() {
    String app = simulator.tokenUrl().getQuery().replace("appName=", "");

    assertThat(simulator.tokenUrl().getPath()).isEqualTo("/campus/oauth2/token");
    assertThat(simulator.baseUrl().getPath())
        .isEqualTo("/campus/api/oneroster/v1p2/" + app + "/ims/oneroster");
    assertThat(simulator.rosteringUrl()).hasToString(simulator.baseUrl() + "/rostering/v1p2");
    assertThat(simulator.gradebookUrl()).hasToString(simulator.baseUrl() + "/gradebook/v1p2");
  }

  @Test
  void schools_are_local_orgs_and_their_own_list_is_empty() {
    assertThat(client.roster("/orgs").records("orgs"))
        .extracting(org -> org.get("type").getAsString())
        .containsOnly("district", "local");
    assertThat(client.roster("/schools").total()).isZero();
    assertThat(client.roster("/schools/" + SCHOOL).json().has("org")).isTrue();
  }

  @Test
  void enrollments_of_a_school_are_not_there() {
    Reply reply = client.roster("/schools/" + SCHOOL + "/enrollments");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.minorCode()).isEqualTo("unknownobject");
  }

  @ParameterizedTest
  @CsvSource({
    "/classes/cls-0000000/students, users",
    "/classes/cls-0000000/teachers, users",
    "/courses/crs-000001/classes, classes",
    "/schools/org-00001/classes, classes",
    "/schools/org-00001/classes/cls-0000000/enrollments, enrollments",
    "/schools/org-00001/classes/cls-0000000/students, users",
    "/schools/org-00001/classes/cls-0000000/teachers, users",
    "/schools/org-00001/courses, courses",
    "/schools/org-00001/students, users",
    "/schools/org-00001/teachers, users",
    "/schools/org-00001/terms, academicSessions",
    "/students/s-0000000/classes, classes",
    "/teachers/t-0000000/classes, classes",
    "/terms/ses-2027-t1/classes, classes",
    "/terms/ses-2027-t1/gradingPeriods, academicSessions",
    "/users/s-0000000/classes, classes"
  })
  void every_nested_collection_has_members_under_the_key_of_its_type(String path, String key) {
    assertThat(client.roster(path).ids(key)).isNotEmpty();
    String unknownParent = path.replaceFirst("/[a-z]+-[0-9a-z-]+", "/nobody");
    assertThat(client.roster(unknownParent).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/orgs/org-00000, org",
    "/academicSessions/ses-2027-y, academicSession",
    "/terms/ses-2027-t1, academicSession",
    "/gradingPeriods/ses-2027-g1, academicSession",
    "/courses/crs-000000, course",
    "/classes/cls-0000000, class",
    "/users/s-0000000, user",
    "/students/s-0000000, user",
    "/teachers/t-0000000, user",
    "/enrollments/enr-00000000, enrollment",
    "/demographics/s-0000000, demographics"
  })
  void every_single_object_has_the_key_of_its_type(String path, String key) {
    assertThat(client.roster(path).json().keySet()).isEqualTo(java.util.Set.of(key));
  }

  @Test
  void a_view_does_not_show_what_does_not_belong_to_it() {
    for (String path : List.of("/teachers/s-0000000", "/students/t-0000000", "/terms/ses-2027-y")) {
      assertThat(client.roster(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void students_of_a_class_are_those_currently_enrolled() {
    var current =
        client
            .roster("/schools/" + SCHOOL + "/classes/" + CLASS + "/enrollments")
            .records("enrollments")
            .stream()
            .filter(e -> e.get("status").getAsString().equals("active"))
            .filter(e -> e.get("role").getAsString().equals("student"))
            .filter(e -> e.get("endDate").getAsString().compareTo("2026-11-01") > 0)
            .map(e -> e.getAsJsonObject("user").get("sourcedId").getAsString())
            .toList();

    assertThat(client.roster("/classes/" + CLASS + "/students").ids("users"))
        .containsExactlyInAnyOrderElementsOf(current);
  }

  @Test
  void references_carry_an_address_that_answers() {
    var user =
        client
            .roster("/enrollments/enr-00000000")
            .json()
            .getAsJsonObject("enrollment")
            .getAsJsonObject("user");

    Reply reply = client.get(java.net.URI.create(user.get("href").getAsString()));

    assertThat(reply.json().getAsJsonObject("user").get("sourcedId"))
        .isEqualTo(user.get("sourcedId"));
    assertThat(user.get("type").getAsString()).isEqualTo("user");
  }
}
