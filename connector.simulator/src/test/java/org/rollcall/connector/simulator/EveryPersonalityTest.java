package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPersonalityTest {

  @ParameterizedTest
  @MethodSource("personalities")
  void serves_every_collection_to_the_record(String name) {
    try (Simulator sis = Simulator.named(name).students(130).start()) {
      sis.faults().clear();
      var client = new TestClient(sis).authorized();

      for (String collection :
          List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments")) {
        var ids = client.walk("/" + collection, collection).stream().map(EveryPersonalityTest::id);
        assertThat(ids)
            .as(collection)
            .doesNotHaveDuplicates()
            .hasSize(sis.count(collection).total());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("personalities")
  void has_a_teacher_with_classes_students_and_periods(String name) {
    try (Simulator sis = Simulator.named(name).students(60).start()) {
      sis.faults().clear();
      var client = new TestClient(sis).authorized();

      var teachers =
          client.filtered("/teachers", "email='" + sis.teacherEmail() + "'").records("users");

      assertThat(teachers).hasSize(1);
      var classes =
          client.roster("/teachers/" + id(teachers.get(0)) + "/classes").records("classes");
      assertThat(classes).isNotEmpty();
      var first = classes.get(0);
      assertThat(client.roster("/classes/" + id(first) + "/students").ids("users")).isNotEmpty();
      var term = first.getAsJsonArray("terms").get(0).getAsJsonObject();
      assertThat(
              client.roster("/terms/" + id(term) + "/gradingPeriods").records("academicSessions"))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"skyward-sms", "skyward-qmlativ", "aspen", "powerschool"})
  void users_of_one_one_have_one_role_and_orgs(String name) {
    try (Simulator sis = Simulator.named(name).students(60).start()) {
      var client = new TestClient(sis).authorized();

      var users = client.walk("/users", "users");

      assertThat(sis.gradebookUrl()).isEqualTo(sis.rosteringUrl()).isEqualTo(sis.baseUrl());
      assertThat(users)
          .allSatisfy(
              user -> {
                assertThat(user.has("roles")).isFalse();
                assertThat(user.get("role").getAsString())
                    .isIn("student", "teacher", "administrator", "aide", "guardian");
                assertThat(user.getAsJsonArray("orgs")).isNotEmpty();
                assertThat(user.has("username")).isTrue();
              });
      assertThat(client.filtered("/users", "role='teacher'").status()).isEqualTo(200);
    }
  }

  private static List<String> personalities() {
    return Simulator.personalities();
  }

  private static String id(JsonObject json) {
    return json.get("sourcedId").getAsString();
  }
}
