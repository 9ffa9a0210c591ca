package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of Google's 1.2 suite, and what a gradebook must refuse. */
class WritingToTheGradebookTest {

  private static final String ITEM = "7b0e61a4-6d1e-4a3c-9d53-0f3f0c2a1111";
  private static final String RESULT = "9c8e61a4-6d1e-4a3c-9d53-0f3f0c2a2222";

  private final Simulator simulator = Simulator.infiniteCampus().students(120).start();
  private final TestClient client = new TestClient(simulator);
  private String schoolClass = "";
  private String school = "";
  private String category = "";
  private String student = "";

  @BeforeEach
  void find_a_class_as_google_does() {
    client.authorized(
        "roster.readonly", "gradebook.readonly", "gradebook.createput", "gradebook.delete");
    assertThat(client.roster("/teachers?limit=1").status()).isEqualTo(200);
    Reply teachers =
        client.roster("/teachers?filter=email='" + simulator.teacherEmail() + "'&limit=10000");
    assertThat(teachers.ids("users")).hasSize(1);
    JsonObject found =
        client
            .roster(
                "/teachers/"
                    + teachers.ids("users").get(0)
                    + "/classes?limit=10000&filter=status='active'")
            .records("classes")
            .get(0);
    schoolClass = found.get("sourcedId").getAsString();
    school = found.getAsJsonObject("school").get("sourcedId").getAsString();
    String term =
        found.getAsJsonArray("terms").get(0).getAsJsonObject().get("sourcedId").getAsString();
    JsonObject first =
        client.roster("/classes/" + schoolClass + "/students?limit=10000").records("users").get(0);
    assertThat(first.has("email")).isTrue();
    student = first.get("sourcedId").getAsString();
    category =
        client
            .gradebook("/classes/" + schoolClass + "/categories?limit=10000")
            .ids("categories")
            .get(0);
    assertThat(
            client
                .roster("/terms/" + term + "/gradingPeriods?limit=10000")
                .records("academicSessions"))
        .isNotEmpty()
        .allMatch(session -> session.get("type").getAsString().equals("gradingPeriod"))
        .allMatch(
            session ->
                session
                    .keySet()
                    .containsAll(List.of("title", "startDate", "endDate", "schoolYear")));
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void a_line_item_and_a_result_go_in_change_and_go_away() {
    assertThat(client.put("/lineItems/" + ITEM, lineItem("New test item")).status()).isEqualTo(201);
    assertThat(lineItemsOfClass()).contains(ITEM);
    assertThat(client.put("/lineItems/" + ITEM, lineItem("Renamed test item")).status())
        .isEqualTo(200);

    assertThat(client.put("/results/" + RESULT, result("\"score\":80", "fully graded")).status())
        .isEqualTo(201);
    assertThat(results())
        .extracting(json -> json.get("sourcedId").getAsString())
        .containsExactly(RESULT);
    assertThat(client.put("/results/" + RESULT, result("\"score\":300", "fully graded")).status())
        .isEqualTo(200);
    assertThat(results().get(0).get("score").getAsInt()).isEqualTo(300);
    assertThat(client.put("/results/" + RESULT, result("\"score\":80", "exempt")).status())
        .isEqualTo(200);
    assertThat(results().get(0).get("scoreStatus").getAsString()).isEqualTo("exempt");

    assertThat(client.delete("/results/" + RESULT).status()).isEqualTo(204);
    assertThat(results()).isEmpty();
    assertThat(client.delete("/lineItems/" + ITEM).status()).isEqualTo(204);
    assertThat(lineItemsOfClass()).doesNotContain(ITEM);
    assertThat(client.gradebook("/lineItems/" + ITEM).status()).isEqualTo(404);
    assertThat(client.delete("/lineItems/" + ITEM).minorCode()).isEqualTo("unknownobject");
  }

  @Test
  void what_was_stored_has_whole_references_and_a_status() {
    client.put("/lineItems/" + ITEM, lineItem("New test item"));

    JsonObject stored = client.gradebook("/lineItems/" + ITEM).json().getAsJsonObject("lineItem");

    assertThat(stored.getAsJsonObject("class").keySet()).contains("href", "sourcedId", "type");
    assertThat(stored.get("status").getAsString()).isEqualTo("active");
    assertThat(stored.has("dateLastModified")).isTrue();
  }

  @Test
  void results_of_a_deleted_line_item_go_with_it() {
    client.put("/lineItems/" + ITEM, lineItem("New test item"));
    client.put("/results/" + RESULT, result("\"score\":80", "fully graded"));

    client.delete("/lineItems/" + ITEM);

    assertThat(client.gradebook("/results/" + RESULT).status()).isEqualTo(404);
  }

  @Test
  void a_line_item_without_category_becomes_uncategorized() {
    String body = lineItem("Loose").replaceFirst(",\"category\":\\{[^}]*}", "");

    assertThat(client.put("/lineItems/" + ITEM, body).status()).isEqualTo(201);
    assertThat(client.gradebook("/lineItems/" + ITEM).text()).contains("cat-uncategorized");
    assertThat(client.gradebook("/categories/cat-uncategorized").status()).isEqualTo(200);
  }

  @Test
  void titles_are_limited_and_unique_in_a_class() {
    client.put("/lineItems/" + ITEM, lineItem("New test item"));

    assertThat(
            client
                .put("/lineItems/other", lineItem("New test item").replace(ITEM, "other"))
                .status())
        .isEqualTo(422);
    assertThat(client.put("/lineItems/" + ITEM, lineItem("x".repeat(51))).minorCode())
        .isEqualTo("invaliddata");
  }

  @ParameterizedTest
  @CsvSource({
    "\"title\", \"heading\", 422",
    "\"dueDate\", \"when\", 422",
    "2026-10-01T10:01, 2025-10-01T10:01, 422",
    "\"category\":{\"sourcedId\":\"cat, \"category\":{\"sourcedId\":\"dog, 404",
    "\"class\":{\"sourcedId\":\"cls, \"class\":{\"sourcedId\":\"dog, 404",
    "\"resultValueMax\":100, \"resultValueMax\":\"100\", 422",
    "\"resultValueMin\":0, \"resultValueMin\":101, 422",
    "\"lineItem\", \"item\", 422",
    "7b0e61a4, 00000000, 422",
    "{, [, 422"
  })
  void a_wrong_line_item_is_refused(String part, String instead, int status) {
    Reply reply =
        client.put("/lineItems/" + ITEM, lineItem("New test item").replace(part, instead));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.minorCode()).isEqualTo(status == 404 ? "unknownobject" : "invaliddata");
  }

  @ParameterizedTest
  @CsvSource({
    "fully graded, splendid, 422",
    "\"score\":80, \"score\":\"80\", 422",
    "2026-10-01, some day, 422",
    "s-, x-, 404",
    "7b0e61a4, 00000000, 404"
  })
  void a_wrong_result_is_refused(String part, String instead, int status) {
    client.put("/lineItems/" + ITEM, lineItem("New test item"));

    assertThat(
            client
                .put(
                    "/results/" + RESULT,
                    result("\"score\":80", "fully graded").replace(part, instead))
                .status())
        .isEqualTo(status);
  }

  @Test
  void a_student_of_another_class_gets_no_result() {
    client.put("/lineItems/" + ITEM, lineItem("New test item"));
    String stranger = simulator.district().addStudent();

    Reply reply =
        client.put(
            "/results/" + RESULT,
            result("\"score\":80", "fully graded").replace(student, stranger));

    assertThat(reply.status()).isEqualTo(422);
  }

  @Test
  void categories_are_written_too() {
    String body = "{\"category\":{\"sourcedId\":\"mine\",\"title\":\"Projects\",\"weight\":20}}";

    assertThat(client.put("/categories/mine", body).status()).isEqualTo(201);
    assertThat(client.gradebook("/categories/mine").status()).isEqualTo(200);
    assertThat(client.delete("/categories/mine").status()).isEqualTo(204);
    assertThat(client.gradebook("/categories/mine").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/categories, categories",
    "/lineItems, lineItems",
    "/results, results",
    "/scoreScales, scoreScales",
    "/classes/cls-0000000/categories, categories",
    "/classes/cls-0000000/lineItems, lineItems",
    "/classes/cls-0000000/results, results",
    "/classes/cls-0000000/scoreScales, scoreScales",
    "/classes/cls-0000000/lineItems/li-0000000/results, results",
    "/classes/cls-0000000/students/s-0000000/results, results",
    "/schools/org-00001/scoreScales, scoreScales"
  })
  void every_gradebook_collection_has_members(String path, String key) {
    assertThat(client.gradebook(path).ids(key)).isNotEmpty();
  }

  private List<String> lineItemsOfClass() {
    return client.gradebook("/classes/" + schoolClass + "/lineItems?limit=10000").ids("lineItems");
  }

  private List<JsonObject> results() {
    return client
        .gradebook("/classes/" + schoolClass + "/lineItems/" + ITEM + "/results?limit=10000")
        .records("results");
  }

  private String lineItem(String title) {
    return """
        {"lineItem":{"sourcedId":"%s","title":"%s","description":"Test Line Item","resultValueMin":0,"resultValueMax":100,\
        "assignDate":"2026-10-01T10:00:00.000Z","dueDate":"2026-10-01T10:01:00.000Z","class":{"sourcedId":"%s"},\
        "category":{"sourcedId":"%s"},"school":{"sourcedId":"%s"}}}"""
        .formatted(ITEM, title, schoolClass, category, school);
  }

  private String result(String score, String status) {
    return """
        {"result":{"sourcedId":"%s",%s,"comment":"","scoreStatus":"%s","scoreDate":"2026-10-01T10:00:00.000Z",\
        "lineItem":{"sourcedId":"%s"},"student":{"sourcedId":"%s"}}}"""
        .formatted(RESULT, score, status, ITEM, student);
  }
}
