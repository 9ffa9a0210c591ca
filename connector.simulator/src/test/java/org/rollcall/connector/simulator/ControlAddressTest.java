package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlAddressTest {

  private final Simulator simulator = Simulator.infiniteCampus().students(60).start();
  private final TestClient client = new TestClient(simulator).authorized();

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void faults_are_replaced_while_it_runs() {
    client.control("PUT", "/faults", "{\"faults\":[\"status=500@/users\"]}");
    assertThat(client.roster("/users").status()).isEqualTo(500);
    assertThat(client.control("GET", "/faults", "").text()).contains("status=500@/users");

    client.control("PUT", "/faults", "{\"faults\":[]}");
    assertThat(client.roster("/users").status()).isEqualTo(200);
  }

  @Test
  void a_wrong_order_is_refused_and_changes_nothing() {
    client.control("PUT", "/faults", "{\"faults\":[\"status=500@/users\"]}");

    assertThat(client.control("PUT", "/faults", "{\"faults\":[\"fire\"]}").status()).isEqualTo(400);
    assertThat(client.control("PUT", "/faults", "nonsense").status()).isEqualTo(400);
    assertThat(simulator.faults().inForce()).containsExactly("status=500@/users");
  }

  @Test
  void statistics_count_requests_and_records() {
    client.roster("/classes/" + simulator.district().classId(0) + "/students");

    var stats = client.control("GET", "/stats", "").json();

    var requests = stats.getAsJsonObject("requests");
    assertThat(requests.get("token").getAsInt()).isEqualTo(1);
    assertThat(requests.get("/classes/{id}/students").getAsInt()).isEqualTo(1);
    var users = stats.getAsJsonObject("collections").getAsJsonObject("users");
    assertThat(users.get("active").getAsInt()).isEqualTo(simulator.count("users").active());
    assertThat(simulator.requests())
        .extracting(SeenRequest::route)
        .containsExactly("token", "/classes/{id}/students");
  }
}
