package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The faults on the way, in pages and in the data; those at the token's address have their own. */
class FaultKnobsTest {

  private static Simulator sis;
  private static TestClient client;

  @BeforeAll
  static void start() {
    sis = Simulator.named("google-strict").students(150).start();
    client = new TestClient(sis).authorized();
  }

  @AfterEach
  void repair() {
    sis.faults().clear();
    sis.district().restore();
    sis.forgetRequests();
  }

  @AfterAll
  static void stop() {
    sis.close();
  }

  @Test
  void a_clamp_cuts_pages_and_a_changing_one_cuts_each_differently() {
    order("clamp=7");
    assertThat(page("/users?limit=50")).hasSize(7);

    order("clamp=60", "changing-clamp");
    var sizes = new LinkedHashSet<Integer>();
    for (int i = 0; i < 3; i++) {
      sizes.add(page("/users").size());
    }
    assertThat(sizes).containsExactlyInAnyOrder(30, 20, 15);
  }

  @Test
  void a_large_limit_can_be_refused() {
    order("limit-refused=50");

    assertThat(client.roster("/users?limit=51").status()).isEqualTo(422);
    assertThat(page("/users?limit=50")).hasSize(50);
  }

  @Test
  void totals_can_be_missing_or_change() {
    order("no-total");
    assertThat(client.roster("/users").headers().firstValue("X-Total-Count")).isEmpty();

    order("changing-total");
    assertThat(client.roster("/users").total()).isNotEqualTo(client.roster("/users").total());

    order("changing-revision");
    assertThat(client.roster("/users").header("X-Perm-Rev"))
        .isNotEqualTo(client.roster("/users").header("X-Perm-Rev"));
  }

  @Test
  void links_can_be_missing_relative_wrong_bare_or_endless() {
    assertThat(link("none")).isEmpty();
    assertThat(link("relative")).startsWith("</ims/oneroster/");
    assertThat(link("wrong")).contains("elsewhere.invalid");
    assertThat(link("bare")).startsWith("http");
    order("link=endless");
    assertThat(client.roster("/users?offset=5000").header("Link")).contains("rel=\"next\"");
    assertThat(page("/users?offset=5000")).isEmpty();
  }

  @Test
  void a_duplicate_shifts_pages_by_one_and_a_repeated_page_is_the_one_before() {
    List<String> first = page("/users?limit=10");
    List<String> second = page("/users?limit=10&offset=10");

    order("duplicate");
    assertThat(page("/users?limit=10&offset=10").get(0)).isEqualTo(first.get(9));
    order("repeat-page");
    assertThat(page("/users?limit=10&offset=10")).isEqualTo(first).isNotEqualTo(second);
  }

  @Test
  void an_envelope_may_follow_the_path() {
    order("path-envelope");

    assertThat(client.roster("/teachers").json().keySet()).containsExactly("teachers");
  }

  @Test
  void filters_can_be_refused_or_ignored() {
    order("filter=refused");
    assertThat(client.filtered("/users", "status='active'").status()).isEqualTo(400);

    order("filter=ignored");
    assertThat(client.filtered("/users", "sourcedId='nobody'").total())
        .isEqualTo(sis.count("users").total());
  }

  @Test
  void what_is_marked_for_deletion_can_be_left_out() {
    order("tombstones=none");

    assertThat(client.roster("/users").total()).isEqualTo(sis.count("users").active());
  }

  @Test
  void a_teacher_can_be_there_twice_or_not_at_all() {
    String filter = "email='" + sis.teacherEmail() + "'";

    order("two-teachers");
    assertThat(client.filtered("/teachers", filter).ids("users")).hasSize(2);
    order("no-teacher");
    assertThat(client.filtered("/teachers", filter).ids("users")).isEmpty();
    assertThat(page("/teachers")).isNotEmpty();
  }

  @Test
  void too_many_requests_come_in_four_forms() {
    order("429=date");
    assertThat(client.roster("/users").header("Retry-After")).endsWith("GMT");
    order("429=bare");
    assertThat(client.roster("/users").headers().firstValue("Retry-After")).isEmpty();
    order("429=html");
    assertThat(client.roster("/users").status()).isEqualTo(429);
    assertThat(client.roster("/users").text()).startsWith("<html>");
  }

  @Test
  void a_dropped_answer_leaves_the_write_done() {
    order("drop");
    String id = sis.district().classId(0);
    String body = "{\"category\":{\"sourcedId\":\"new\",\"title\":\"Projects of " + id + "\"}}";

    assertThatThrownBy(() -> client.put("/categories/new", body))
        .isInstanceOf(UncheckedIOException.class);

    sis.faults().clear();
    assertThat(client.gradebook("/categories/new").status()).isEqualTo(200);
    assertThat(stats().get("totalWrites").getAsInt()).isEqualTo(1);
  }

  @Test
  void a_slow_body_arrives_whole() {
    long before = System.nanoTime();
    order("slow-body=300");

    assertThat(page("/users")).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(250));
  }

  @Test
  void bodies_can_be_huge_deep_or_explode() throws IOException {
    order("huge-body=3000000");
    assertThat(client.roster("/orgs").text()).hasSizeGreaterThan(3_000_000).endsWith("}");

    order("deep-nesting=500");
    assertThat(client.roster("/users").text()).contains("[".repeat(500));

    order("gzip-bomb=5000000");
    byte[] packed = bytes("/orgs", "");
    assertThat(packed.length).isLessThan(50_000);
    assertThat(unpacked(packed)).hasSizeGreaterThan(5_000_000);
  }

  @Test
  void bodies_are_packed_for_those_who_accept_it() throws IOException {
    assertThat(new String(unpacked(bytes("/users", "gzip")), StandardCharsets.UTF_8))
        .isEqualTo(client.roster("/users").text());
  }

  @Test
  void a_trap_counts_who_follows_and_who_brings_a_token() throws IOException {
    order("redirect");
    String target = client.roster("/users").header("Location");

    assertThat(URI.create(target).getHost()).isEqualTo("localhost");
    client.get(URI.create(target));
    assertThat(stats().get("trapped").getAsInt()).isEqualTo(1);
    assertThat(stats().get("trappedSecrets").getAsInt()).isEqualTo(1);
  }

  @Test
  void mischief_is_another_fault_each_time() {
    order("mischief");
    var seen = new LinkedHashSet<Integer>();
    for (int i = 0; i < 20; i++) {
      seen.add(client.roster("/users").status());
    }

    assertThat(seen).contains(200, 429, 503);
  }

  @Test
  void a_deleted_line_item_can_stay_as_one_marked_for_deletion() {
    order("tombstones=deletes");
    String id = client.gradebook("/lineItems?limit=1").ids("lineItems").get(0);

    assertThat(client.delete("/lineItems/" + id).status()).isEqualTo(204);
    assertThat(client.gradebook("/lineItems/" + id).text()).contains("tobedeleted");
    assertThat(client.delete("/lineItems/" + id).status()).isEqualTo(404);
  }

  private static void order(String... faults) {
    sis.faults().clear();
    for (String fault : faults) {
      sis.faults().add(Fault.parse(fault));
    }
  }

  private static List<String> page(String path) {
    return client.roster(path).ids("users");
  }

  private static String link(String how) {
    order("link=" + how);
    return client.roster("/users?limit=10").header("Link");
  }

  private static JsonObject stats() {
    return client.control("GET", "/requests", "").json();
  }

  private static byte[] bytes(String path, String accepted) throws IOException {
    var request = client.bearer(URI.create(sis.rosteringUrl() + path));
    if (!accepted.isEmpty()) {
      request.header("Accept-Encoding", accepted);
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.method("GET", BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray())
          .body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
