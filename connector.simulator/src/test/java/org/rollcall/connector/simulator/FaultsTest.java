package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() {
    simulator = Simulator.infiniteCampus().students(150).start();
    client = new TestClient(simulator).authorized();
  }

  @AfterEach
  void repair() {
    simulator.faults().clear();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void a_status_comes_with_the_standards_body() {
    simulator.faults().set(Fault.status(503));

    assertThat(client.roster("/users").status()).isEqualTo(503);
    assertThat(client.roster("/users").minorCode()).isEqualTo("internal_server_error");
  }

  @Test
  void html_can_be_limited_to_a_part_of_the_addresses() {
    simulator.faults().set(Fault.html().at("/enrollments"));

    assertThat(client.roster("/enrollments").text()).startsWith("<!DOCTYPE html>");
    assertThat(client.roster("/enrollments").header("Content-Type")).startsWith("text/html");
    assertThat(client.roster("/users").ids("users")).hasSize(100);
  }

  @Test
  void truncated_json_ends_in_the_middle() {
    simulator.faults().set(Fault.truncate());

    Reply reply = client.roster("/users");

    assertThat(reply.status()).isEqualTo(200);
    assertThatThrownBy(reply::json).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void without_envelope_there_is_a_bare_array() {
    simulator.faults().set(Fault.noEnvelope());

    assertThat(JsonParser.parseString(client.roster("/users").text()))
        .isInstanceOf(JsonArray.class);
  }

  @Test
  void a_loop_repeats_the_first_page_for_ever() {
    var first = client.roster("/users").ids("users");
    simulator.faults().set(Fault.loop());

    Reply far = client.roster("/users?offset=5000");

    assertThat(far.ids("users")).isEqualTo(first);
    assertThat(TestClient.link(far, "next")).contains("offset=5100");
  }

  @Test
  void too_many_requests_say_when_to_come_back_and_may_pass() {
    simulator.faults().set(Fault.tooManyRequests(Duration.ofSeconds(3)).times(2));

    assertThat(client.roster("/users").header("Retry-After")).isEqualTo("3");
    assertThat(client.roster("/users").status()).isEqualTo(429);
    assertThat(client.roster("/users").status()).isEqualTo(200);
    assertThat(simulator.faults().inForce()).isEmpty();
  }

  @Test
  void a_redirect_leads_elsewhere() {
    simulator.faults().set(Fault.redirect(URI.create("http://127.0.0.1:1/trap")));

    Reply reply = client.roster("/users");

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("Location")).isEqualTo("http://127.0.0.1:1/trap");
  }

  @Test
  void a_wrong_total_promises_more_than_comes() {
    simulator.faults().set(Fault.wrongTotal());

    assertThat(client.roster("/users").total()).isGreaterThan(simulator.count("users").total());
  }

  @Test
  void one_collection_can_be_empty() {
    simulator.faults().set(Fault.empty("users"));

    assertThat(client.roster("/users").total()).isZero();
    assertThat(client.roster("/classes").total()).isPositive();
  }

  @Test
  void a_delay_keeps_the_caller_waiting() {
    simulator.faults().set(Fault.delay(Duration.ofMillis(300)));
    long before = System.nanoTime();

    client.roster("/orgs");

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void a_fault_may_strike_one_page_only() {
    simulator.faults().set(Fault.status(500).at("offset=100"));

    assertThat(client.roster("/users?limit=100&offset=0").status()).isEqualTo(200);
    assertThat(client.roster("/users?limit=100&offset=100").status()).isEqualTo(500);
  }

  @Test
  void data_faults_leave_the_token_alone_unless_they_name_it() {
    simulator.faults().set(Fault.truncate());
    assertThat(new TestClient(simulator).authorized().roster("/users").text()).doesNotEndWith("}");

    simulator.faults().set(Fault.truncate().at("/oauth2/token"));
    assertThatThrownBy(() -> new TestClient(simulator).authorized())
        .isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void a_bare_name_has_a_usual_value() {
    assertThat(Fault.parse("status")).hasToString("status=500");
    assertThat(Fault.parse("429#2")).hasToString("429=1#2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=503",
        "redirect=https://elsewhere.example/x#1top",
        "html@/enrollments",
        "429=2@/users#3",
        "redirect=https://elsewhere.example/x",
        "empty=users",
        "delay=5"
      })
  void the_form_of_the_command_line_is_read_and_written(String text) {
    assertThat(Fault.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fire", "status=900", "status=", "html=yes", "delay=soon", "empty", ""})
  void what_is_no_fault_is_refused(String text) {
    assertThatThrownBy(() -> Fault.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
