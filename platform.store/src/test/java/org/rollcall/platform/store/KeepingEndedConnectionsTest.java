package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.departure.KeptConnection;
import org.rollcall.platform.core.sync.Trigger;

class KeepingEndedConnectionsTest {
  private OpenStore open;
  private ConnectionId id;

  @BeforeEach
  void a_connection_with_a_run(OpenStore open) {
    this.open = open;
    id = open.connection("Lakeside");
    open.store().syncRuns().begin(id, Trigger.REQUESTED, SettableClock.START);
    open.store()
        .keptConnections()
        .keep(
            new KeptConnection(
                found(id),
                "hash",
                SettableClock.START,
                "pat@example.org",
                SettableClock.START.plus(Duration.ofDays(30)),
                null));
  }

  private Connection found(ConnectionId one) {
    return open.store().connections().find(one).orElseThrow();
  }

  private KeptConnection kept() {
    return open.store().keptConnections().find(id).orElseThrow();
  }

  @OnEachStore
  void an_ended_connection_is_unknown_everywhere_and_its_secret_is_gone() {
    assertThat(open.store().connections().all()).isEmpty();
    assertThat(open.store().connections().find(id)).isEmpty();
    assertThat(open.store().credentials().of(id)).isEmpty();
    assertThat(kept().connection().name()).isEqualTo("Lakeside");
    assertThat(kept().connection().acknowledged()).isEmpty();
    assertThat(kept().holdsData()).isTrue();
  }

  @OnEachStore
  void its_data_goes_and_its_identity_stays() {
    open.store().keptConnections().deleteData(id, SettableClock.START);

    assertThat(kept().holdsData()).isFalse();
    assertThat(open.store().syncRuns().latest(id, 5)).isEmpty();
    assertThat(kept().connection().addresses().rostering().getHost()).isEqualTo("sis.example.org");
  }

  @OnEachStore
  void it_is_taken_up_under_its_own_number_with_the_secret_of_the_fresh_one() {
    var fresh =
        open.store()
            .connections()
            .add(OpenStore.connection(kept().district(), "Lakeside"), OpenStore.credential())
            .orElseThrow();

    var back = open.store().keptConnections().takeUp(id, fresh);

    assertThat(back.id()).isEqualTo(id);
    assertThat(open.store().connections().all()).containsExactly(back);
    assertThat(open.store().credentials().of(id)).hasSize(1);
    assertThat(open.store().syncRuns().latest(id, 5)).hasSize(1);
    assertThat(open.store().keptConnections().all()).isEmpty();
  }
}
