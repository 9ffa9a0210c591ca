package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

  @ParameterizedTest
  @CsvSource({
    "skyward-sms, /api/ims/oneroster/v1p1/, 130",
    "skyward-qmlativ, /demoAPI/ims/oneroster/v1p1/, 130",
    "aspen, '', 100",
    "powerschool, /api/ims/oneroster/v1p1., 100"
  })
  void shows_its_address_and_cuts_its_pages(String name, String pasted, int page) {
    try (Simulator sis = Simulator.named(name).students(130).start()) {
      var client = new TestClient(sis).authorized();

      assertThat(sis.hostUrl()).isEqualTo("http://" + sis.baseUrl().getAuthority() + pasted);
      assertThat(client.roster("/students?limit=10000").ids("users"))
          .hasSizeGreaterThanOrEqualTo(page);
    }
  }

  @Test
  void skyward_has_a_census_school_and_students_in_two_schools() {
    try (Simulator sis = Simulator.named("skyward-sms").students(130).start()) {
      var client = new TestClient(sis).authorized();

      assertThat(client.roster("/schools").records("orgs"))
          .anyMatch(org -> org.get("name").getAsString().startsWith("Entity 800"));
      assertThat(client.walk("/students", "users"))
          .anyMatch(user -> user.getAsJsonArray("orgs").size() == 2);
      assertThat(client.walk("/teachers", "users")).anyMatch(user -> !user.has("identifier"));
    }
  }

  @Test
  void skywards_native_api_is_no_oneroster() {
    try (Simulator sis = Simulator.named("skyward-sms").students(40).start()) {
      var client = new TestClient(sis).authorized();

      Reply schools = client.get(sis.baseUrl().resolve("/api/v1/schools"));

      assertThat(JsonParser.parseString(schools.text())).isInstanceOf(JsonArray.class);
      assertThat(schools.text()).contains("SchoolId").doesNotContain("sourcedId");
      assertThat(client.get(sis.baseUrl().resolve("/api/v1/schools/org-00001/students")).text())
          .contains("NameId");
    }
  }

  @Test
  void skyward_takes_a_category_by_code_and_refuses_an_ambiguous_name() {
    try (Simulator sis = Simulator.named("skyward-sms").students(40).start()) {
      var client = new TestClient(sis).authorized();

      assertThat(put(client, sis, "one", "ASN").status()).isEqualTo(201);
      assertThat(put(client, sis, "two", "Participation").status()).isEqualTo(201);
      assertThat(put(client, sis, "three", "Assignments").text()).contains("ASG, ASN");
      assertThat(put(client, sis, "four", "Homework").text()).contains("Invalid assignment group");
      assertThat(put(client, sis, "five", "").status()).isEqualTo(201);
      sis.faults().set(Fault.parse("no-default-category"));
      assertThat(put(client, sis, "six", "").status()).isEqualTo(400);
    }
  }

  @Test
  void qmlativ_reads_addresses_in_any_case_and_ends_an_access() {
    try (Simulator sis = Simulator.named("skyward-qmlativ").students(40).start()) {
      var client = new TestClient(sis).authorized();
      URI small = sis.baseUrl().resolve("/demoapi/ims/oneroster/v1p1/users?limit=5");

      assertThat(client.get(small).ids("users")).hasSize(5);
      sis.expireAccess();
      assertThat(client.get(small).status()).isEqualTo(401);
      assertThat(token(client, sis.tokenUrl(), sis.clientId(), sis.clientSecret()).status())
          .isEqualTo(401);
      assertThat(token(client, sis.tokenUrl(), sis.nextClientId(), sis.nextClientSecret()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void a_secret_that_is_generated_anew_replaces_the_old_one_and_its_tokens() {
    try (Simulator sis = Simulator.named("skyward-qmlativ").students(20).start()) {
      var client = new TestClient(sis).authorized();
      String old = sis.clientSecret();

      sis.replaceSecret();

      assertThat(client.roster("/orgs").status()).isEqualTo(401);
      assertThat(token(client, sis.tokenUrl(), sis.clientId(), old).status()).isEqualTo(401);
      assertThat(new TestClient(sis).authorized().roster("/orgs").status()).isEqualTo(200);
    }
  }

  @Test
  void aspen_wants_its_secret_in_the_body_and_forgets_to_say_when_tokens_end() {
    try (Simulator sis = Simulator.named("aspen").students(20).start()) {
      var client = new TestClient(sis);
      String form = "grant_type=client_credentials";

      assertThat(client.token(sis.tokenUrl(), sis.clientId(), sis.clientSecret(), form).status())
          .isEqualTo(401);
      var said = new ArrayList<Boolean>();
      for (int i = 0; i < 2; i++) {
        Reply reply = token(client, sis.tokenUrl(), sis.clientId(), sis.clientSecret());
        said.add(reply.json().has("expires_in"));
      }
      assertThat(said).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void aspen_finds_categories_and_people_by_filters_with_and_without_quotes() {
    try (Simulator sis = Simulator.named("aspen").students(40).start()) {
      var client = new TestClient(sis).authorized();
      String id = sis.district().classId(0);

      assertThat(client.gradebook("/classes/" + id + "/categories").status()).isEqualTo(404);
      assertThat(client.filtered("/categories", "metadata.classId=" + id).ids("categories"))
          .hasSize(3)
          .isEqualTo(
              client.filtered("/categories", "metadata.classId='" + id + "'").ids("categories"));
      assertThat(client.filtered("/teachers", "email=" + sis.teacherEmail()).ids("users"))
          .hasSize(1);
    }
  }

  @Test
  void aspen_sends_periods_as_text_nulls_and_the_record_that_was_written() {
    try (Simulator sis = Simulator.named("aspen").students(40).start()) {
      var client = new TestClient(sis).authorized();

      assertThat(client.roster("/classes?limit=1").text()).contains("\"periods\":\"BLOCK 2(");
      assertThat(client.roster("/orgs?limit=1").text()).contains("\"parent\":null");
      assertThat(client.roster("/enrollments?limit=1").text()).contains("\"type\":\"teacher\"");
      assertThat(put(client, sis, "one", "").json().getAsJsonObject("lineItem").has("sourcedId"))
          .isTrue();
    }
  }

  @Test
  void powerschool_refuses_what_it_does_not_take() {
    try (Simulator sis = Simulator.named("powerschool").students(40).start()) {
      var client = new TestClient(sis).authorized();
      String inactive = categoryTitled(client, sis, "Participation");

      assertThat(put(client, sis, "one", "").status()).isEqualTo(201);
      assertThat(put(client, sis, "two", "").text()).contains("already has a line item");
      assertThat(put(client, sis, "one", inactive).text()).contains("not active");
      sis.faults().set(Fault.parse("unregistered"));
      assertThat(put(client, sis, "three", "").status()).isEqualTo(403);
      sis.faults().set(Fault.parse("clamp=1000"));
      assertThat(client.roster("/users?limit=1000").ids("users"))
          .hasSize(sis.count("users").total());
    }
  }

  @Test
  void forms_of_values_differ_by_product() {
    try (Simulator sis = Simulator.named("skyward-qmlativ").students(20).start()) {
      String users = new TestClient(sis).authorized().roster("/users").text();
      String sessions = new TestClient(sis).authorized().roster("/academicSessions").text();

      assertThat(users).contains("\"enabledUser\":true");
      assertThat(sessions).contains("\"schoolYear\":2027");
    }
  }

  @Test
  void errors_of_one_one_come_in_two_shapes_and_an_unknown_field_is_a_warning() {
    try (Simulator skyward = Simulator.named("skyward-sms").students(20).start();
        Simulator qmlativ = Simulator.named("skyward-qmlativ").students(20).start()) {
      var one = new TestClient(skyward).authorized();

      assertThat(one.roster("/users/nobody").json().has("statusInfoSet")).isTrue();
      assertThat(new TestClient(qmlativ).authorized().roster("/users/nobody").json())
          .matches(json -> json.has("imsx_StatusInfo"));
      assertThat(one.roster("/users?fields=colour").json().keySet())
          .containsExactlyInAnyOrder("statusInfoSet", "users");
    }
  }

  @Test
  void sets_are_posted_under_identifiers_of_the_sis_in_one_two_only() {
    try (Simulator sis = Simulator.named("google-strict").students(40).start();
        Simulator older = Simulator.named("powerschool").students(20).start()) {
      var client = new TestClient(sis).authorized();
      String id = sis.district().classId(0);
      var schoolClass = client.roster("/classes/" + id).json().getAsJsonObject("class");
      String body =
          "{\"lineItems\":[{\"sourcedId\":\"mine\",\"title\":\"Essay\",\"assignDate\":\"2026-09-01\","
              + "\"dueDate\":\"2026-09-08\",\"class\":{\"sourcedId\":\"%s\"},\"school\":%s,"
                  .formatted(id, schoolClass.get("school"))
              + "\"category\":{\"sourcedId\":\"%s\"}}]}"
                  .formatted(categoryTitled(client, sis, "Homework"));

      Reply reply = post(client, sis.gradebookUrl() + "/classes/" + id + "/lineItems", body);

      assertThat(reply.status()).as(reply.text()).isEqualTo(201);
      var pair = reply.records("sourcedIdPairs").get(0);
      assertThat(pair.get("suppliedSourcedId").getAsString()).isEqualTo("mine");
      assertThat(
              client
                  .gradebook("/lineItems/" + pair.get("allocatedSourcedId").getAsString())
                  .status())
          .isEqualTo(200);
      assertThat(
              post(
                      new TestClient(older).authorized(),
                      older.gradebookUrl() + "/classes/" + id + "/lineItems",
                      body)
                  .status())
          .isEqualTo(404);
    }
  }

  private static Reply post(TestClient client, String url, String body) {
    return client.send(client.bearer(URI.create(url)).POST(BodyPublishers.ofString(body)));
  }

  private static String categoryTitled(TestClient client, Simulator sis, String title) {
    List<JsonObject> categories =
        client
            .gradebook("/classes/" + sis.district().classId(0) + "/categories")
            .records("categories");
    return categories.stream()
        .filter(json -> json.get("title").getAsString().equals(title))
        .map(json -> json.get("sourcedId").getAsString())
        .findFirst()
        .orElseThrow();
  }

  private static Reply put(TestClient client, Simulator sis, String id, String category) {
    String reference =
        category.isEmpty() ? "" : ",\"category\":{\"sourcedId\":\"" + category + "\"}";
    String body =
        "{\"lineItem\":{\"sourcedId\":\"%s\",\"title\":\"Essay\",\"assignDate\":\"2026-09-01\","
                .formatted(id)
            + "\"dueDate\":\"2026-09-08\",\"class\":{\"sourcedId\":\"%s\"}%s}}"
                .formatted(sis.district().classId(0), reference);
    return client.put("/lineItems/" + id, body);
  }

  private static Reply token(TestClient client, URI url, String id, String secret) {
    String form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
    return client.send(HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(form)));
  }
}
