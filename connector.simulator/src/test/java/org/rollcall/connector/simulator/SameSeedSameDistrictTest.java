package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameSeedSameDistrictTest {

  @Test
  void the_same_seed_gives_the_same_records() {
    assertThat(everything(120, 5)).isEqualTo(everything(120, 5));
  }

  @Test
  void another_seed_gives_other_people() {
    assertThat(everything(120, 5)).isNotEqualTo(everything(120, 6));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 39, 40, 1000})
  void every_reference_in_a_district_of_any_size_leads_to_a_record(int students) {
    try (Simulator simulator = Simulator.infiniteCampus().students(students).start()) {
      var client = new TestClient(simulator).authorized();
      var users = ids(client.walk("/users", "users"));
      var classes = ids(client.walk("/classes", "classes"));

      assertThat(client.walk("/enrollments", "enrollments"))
          .isNotEmpty()
          .allMatch(enrollment -> users.contains(reference(enrollment, "user")))
          .allMatch(enrollment -> classes.contains(reference(enrollment, "class")));
    }
  }

  @Test
  void people_are_as_varied_as_in_life() {
    try (Simulator simulator = Simulator.infiniteCampus().students(600).start()) {
      var client = new TestClient(simulator).authorized();
      List<JsonObject> users = client.walk("/users", "users");

      assertThat(users).anyMatch(user -> !user.has("email"));
      assertThat(users).anyMatch(user -> text(user, "familyName").contains("'"));
      assertThat(users)
          .anyMatch(user -> text(user, "givenName").codePoints().anyMatch(c -> c > 0x400));
      assertThat(users).anyMatch(user -> text(user, "password").startsWith("planted-password-"));
      assertThat(users).anyMatch(user -> user.getAsJsonArray("roles").size() > 1);
      assertThat(emails(users).stream().distinct().count()).isEqualTo(emails(users).size());
      assertThat(
              emails(users).stream()
                  .map(email -> email.toLowerCase(Locale.ROOT))
                  .distinct()
                  .count())
          .isLessThan(emails(users).size());
    }
  }

  private static List<JsonObject> everything(int students, long seed) {
    try (Simulator simulator = Simulator.infiniteCampus().students(students).seed(seed).start()) {
      var client = new TestClient(simulator).authorized();
      var records = new ArrayList<JsonObject>();
      records.addAll(
          client.walk("/users?fields=sourcedId,status,givenName,familyName,email", "users"));
      records.addAll(
          client.walk(
              "/enrollments?fields=sourcedId,status,role,beginDate,endDate", "enrollments"));
      return records;
    }
  }

  private static List<String> emails(List<JsonObject> users) {
    return users.stream()
        .filter(user -> user.has("email"))
        .map(user -> text(user, "email"))
        .toList();
  }

  private static List<String> ids(List<JsonObject> records) {
    return records.stream().map(json -> text(json, "sourcedId")).toList();
  }

  private static String reference(JsonObject json, String field) {
    return text(json.getAsJsonObject(field), "sourcedId");
  }

  private static String text(JsonObject json, String field) {
    return json.has(field) ? json.get(field).getAsString() : "";
  }
}
