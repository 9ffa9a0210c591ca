package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opentest4j.AssertionFailedError;

/**
 * The checks of Google's conformance suites, call by call (reference/vendors.md 1.3), by the JDK's
 * own HTTP client.
 */
final class GoogleSuite {

  private static final String LIMIT = "limit=10000";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final List<String> passed = new ArrayList<>();
  private final Simulator sis;
  private final String rostering;
  private final String gradebook;
  private final String scopes;
  private final boolean newer;
  private final String lineItem = UUID.randomUUID().toString();
  private final String result = UUID.randomUUID().toString();
  private String token = "";
  private JsonObject schoolClass = new JsonObject();
  private String student = "";
  private String category = "";

  private GoogleSuite(Simulator sis, String rostering, String gradebook, boolean newer) {
    this.sis = sis;
    this.rostering = rostering;
    this.gradebook = gradebook;
    this.newer = newer;
    this.scopes = "https://purl.imsglobal.org/spec/or/" + (newer ? "v1p2" : "v1p1") + "/scope/";
  }

  /** The suite for 1.2 with this base, to which it appends the services. */
  static GoogleSuite oneTwo(Simulator sis, String base) {
    return new GoogleSuite(sis, base + "/rostering/v1p2", base + "/gradebook/v1p2", true);
  }

  /** The deprecated suite for 1.1. */
  static GoogleSuite oneOne(Simulator sis) {
    String base = sis.baseUrl().toString();
    return new GoogleSuite(sis, base, base, false);
  }

  /** Runs all 21 checks and says which passed; the others are in the failures. */
  List<String> run() {
    check("1 Get OAuth Token", this::getToken);
    check("2 GetAllTeachers", () -> ok(roster("/teachers?limit=1")));
    check("3 GetAllTeachers with email filter", this::findTeacherAndClass);
    check("5 GetStudentsForClass", this::findStudent);
    check("6 GetCategoriesForClass", this::findCategory);
    check("7 GetGradingPeriodsForTerm", this::gradingPeriods);
    check("8 PutLineItem Create", () -> assertThat(putLineItem("New test item")).isEqualTo(201));
    check("9 GetLineItemsForClass", () -> assertThat(lineItems()).containsKey(lineItem));
    check("10 PutLineItem Edit", () -> assertThat(putLineItem("x".repeat(112))).isIn(200, 201));
    check("11 Assignment Title Limit", () -> assertThat(lineItems()).containsKey(lineItem));
    check("12 PutResult Create", () -> assertThat(putResult(80, "fully graded")).isIn(200, 201));
    check("13 GetResultsForLineItem", () -> assertThat(results()).containsKey(result));
    check("14 PutResult Edit", () -> assertThat(putResult(300, "fully graded")).isIn(200, 201));
    check("15 Result Extra Credit", () -> assertThat(stored("score")).isEqualTo("300"));
    check("16 PutResult Exempt", () -> assertThat(putResult(80, "exempt")).isIn(200, 201));
    check("17 Results Exempt", () -> assertThat(stored("scoreStatus")).isEqualTo("exempt"));
    check("18 DeleteResult", () -> assertThat(delete("/results/" + result)).isIn(200, 204));
    check("19 GetResults (Deleted)", () -> assertThat(results()).doesNotContainKey(result));
    check("20 DeleteLineItem", () -> assertThat(delete("/lineItems/" + lineItem)).isIn(200, 204));
    check("21 GetLineItems (Deleted)", () -> assertThat(lineItems()).doesNotContainKey(lineItem));
    return passed;
  }

  Map<String, String> failures() {
    return failures;
  }

  private void check(String name, Runnable calls) {
    try {
      calls.run();
      passed.add(name);
    } catch (AssertionError | RuntimeException failed) {
      failures.put(name, String.valueOf(failed.getMessage()));
    }
  }

  private void getToken() {
    String pair = sis.clientId() + ":" + sis.clientSecret();
    Reply reply =
        send(
            HttpRequest.newBuilder(sis.tokenUrl())
                .header("Authorization", "Basic " + base64(pair))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(grant())));
    ok(reply);
    token = reply.json().get("access_token").getAsString();
  }

  private String grant() {
    var asked = new ArrayList<String>();
    for (String name :
        List.of(
            "roster.readonly", "gradebook.readonly", "gradebook.createput", "gradebook.delete")) {
      asked.add(scopes + name);
    }
    return "grant_type=client_credentials&scope=" + TestClient.encode(String.join(" ", asked));
  }

  /** Checks 3 and 4: the filters are sent as they are, without encoding. */
  private void findTeacherAndClass() {
    Reply found = roster("/teachers?filter=email='" + sis.teacherEmail() + "'&" + LIMIT);
    ok(found);
    assertThat(found.records("users")).hasSize(1);
    JsonObject teacher = found.records("users").get(0);
    assertThat(teacher.keySet()).contains("email", "sourcedId");
    check(
        "4 GetClassesForTeacher",
        () -> {
          String path =
              "/teachers/" + id(teacher) + "/classes?" + LIMIT + "&filter=status='active'";
          ok(roster(path));
          schoolClass = roster(path).records("classes").get(0);
          assertThat(id(schoolClass.getAsJsonObject("school"))).isNotBlank();
          assertThat(id(firstTerm())).isNotBlank();
        });
  }

  private void findStudent() {
    Reply reply = roster("/classes/" + id(schoolClass) + "/students?" + LIMIT);
    ok(reply);
    JsonObject first = reply.records("users").get(0);
    assertThat(first.keySet()).contains("email", "sourcedId");
    student = id(first);
  }

  /** The suite sends the payload of the token request as the body of this GET. */
  private void findCategory() {
    String path = "/classes/" + id(schoolClass) + "/categories?" + LIMIT;
    Reply reply = send(bearer(gradebook + path).method("GET", BodyPublishers.ofString(grant())));
    ok(reply);
    category = id(reply.records("categories").get(0));
  }

  private void gradingPeriods() {
    Reply reply = roster("/terms/" + id(firstTerm()) + "/gradingPeriods?" + LIMIT);
    ok(reply);
    assertThat(reply.records("academicSessions").get(0).keySet())
        .contains("sourcedId", "title", "startDate", "endDate", "schoolYear");
    assertThat(reply.records("academicSessions"))
        .allMatch(period -> period.get("type").getAsString().equals("gradingPeriod"));
  }

  private JsonObject firstTerm() {
    return schoolClass.getAsJsonArray("terms").get(0).getAsJsonObject();
  }

  /** The suite for 1.1 names neither school nor category. */
  private int putLineItem(String title) {
    var json = new JsonObject();
    json.addProperty("sourcedId", lineItem);
    json.addProperty("title", title);
    json.addProperty("description", "Test Line Item");
    json.addProperty("resultValueMin", 0);
    json.addProperty("resultValueMax", 100);
    json.addProperty("assignDate", "2026-01-31T10:00:00.000Z");
    json.addProperty("dueDate", "2026-01-31T10:01:00.000Z");
    json.add("class", reference(id(schoolClass)));
    if (newer) {
      json.add("category", reference(category));
      json.add("school", reference(id(schoolClass.getAsJsonObject("school"))));
    }
    return put("/lineItems/" + lineItem, "lineItem", json);
  }

  private int putResult(int score, String status) {
    var json = new JsonObject();
    json.addProperty("sourcedId", result);
    json.addProperty("score", score);
    json.addProperty("comment", "");
    json.addProperty("scoreStatus", status);
    json.addProperty("scoreDate", "2026-01-31T10:00:00.000Z");
    json.add("lineItem", reference(lineItem));
    json.add("student", reference(student));
    return put("/results/" + result, "result", json);
  }

  private static JsonObject reference(String id) {
    var json = new JsonObject();
    json.addProperty("sourcedId", id);
    return json;
  }

  private Map<String, JsonObject> lineItems() {
    return read("/classes/" + id(schoolClass) + "/lineItems?" + LIMIT, "lineItems");
  }

  private Map<String, JsonObject> results() {
    String path = "/classes/" + id(schoolClass) + "/lineItems/" + lineItem + "/results?" + LIMIT;
    return read(path, "results");
  }

  private String stored(String field) {
    JsonObject found = results().get(result);
    if (found == null) {
      throw new AssertionFailedError("The result is not there.");
    }
    return found.get(field).getAsString();
  }

  private Map<String, JsonObject> read(String path, String envelope) {
    Reply reply = send(bearer(gradebook + path).GET());
    ok(reply);
    var byId = new LinkedHashMap<String, JsonObject>();
    reply.records(envelope).forEach(json -> byId.put(id(json), json));
    return byId;
  }

  private Reply roster(String path) {
    return send(bearer(rostering + path).GET());
  }

  private int put(String path, String envelope, JsonObject json) {
    var body = new JsonObject();
    body.add(envelope, json);
    return send(bearer(gradebook + path).PUT(BodyPublishers.ofString(body.toString()))).status();
  }

  private int delete(String path) {
    return send(bearer(gradebook + path).DELETE()).status();
  }

  private HttpRequest.Builder bearer(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static void ok(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  private static String id(JsonObject json) {
    return json.get("sourcedId").getAsString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
