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

  @Test
  void faults_are_added_and_ended_one_by_one() {
    client.control("POST", "/faults", "fault=html%40%2Fusers&fault=delay=1");
    client.control("POST", "/faults", "{\"faults\":[\"status=503@/orgs\"]}");
    assertThat(simulator.faults().inForce())
        .containsExactly("html@/users", "delay=1", "status=503@/orgs");

    client.control("POST", "/faults", "fault=html=off");
    assertThat(simulator.faults().inForce()).containsExactly("delay=1", "status=503@/orgs");
    assertThat(client.control("POST", "/faults", "fault=fire").status()).isEqualTo(400);

    client.control("DELETE", "/faults", "");
    assertThat(simulator.faults().inForce()).isEmpty();
  }

  @Test
  void the_data_is_changed_while_it_runs() {
    int before = simulator.count("users").active();
    String added =
        client
            .control("POST", "/district", "action=add-student")
            .json()
            .get("sourcedId")
            .getAsString();
    String from = simulator.district().classId(0);
    String to = simulator.district().classId(1);

    client.control("POST", "/district", "action=enroll&student=" + added + "&class=" + from);
    client.control(
        "POST", "/district", "action=move&student=" + added + "&from=" + from + "&class=" + to);

    assertThat(client.roster("/students/" + added + "/classes").ids("classes")).containsExactly(to);
    client.control("POST", "/district", "action=drop-student&student=" + added);
    assertThat(simulator.count("users").active()).isEqualTo(before);
    assertThat(client.control("POST", "/district", "action=dance").status()).isEqualTo(400);
  }

  @Test
  void an_access_is_expired_and_replaced_while_it_runs() {
    client.control("POST", "/access", "action=replace&secret=planted-other");
    assertThat(client.roster("/orgs").status()).isEqualTo(401);
    assertThat(new TestClient(simulator).authorized().roster("/orgs").status()).isEqualTo(200);

    client.control("POST", "/access", "{\"action\":\"expire\"}");
    String form = "grant_type=client_credentials";
    assertThat(
            client
                .token(simulator.tokenUrl(), simulator.clientId(), simulator.clientSecret(), form)
                .status())
        .isEqualTo(401);
  }
}
