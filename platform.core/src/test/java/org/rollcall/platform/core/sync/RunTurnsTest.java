package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryRuns;
import org.rollcall.platform.core.testing.SettableClock;

class RunTurnsTest {
  private final SettableClock clock = new SettableClock();
  private final MemoryRuns history = new MemoryRuns();
  private final RunTurns turns = new RunTurns(2, 1);
  private long connections;

  private LiveRun waiting(String host, Trigger trigger) {
    var id = new ConnectionId(++connections);
    var connection =
        new Connection(
            id,
            new DistrictId(1),
            "SIS " + id,
            FakeSis.ID,
            Settings.of(Map.of()),
            ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("https://" + host + "/v1p2"))
                .build(),
            Set.of(DataFlow.IMPORT),
            clock.instant());
    var run = new LiveRun(connection, history.begin(id, trigger, clock.instant()), clock);
    turns.add(run);
    return run;
  }

  @Test
  void not_more_run_at_once_than_this_installation_runs() {
    waiting("a.example.org", Trigger.SCHEDULED);
    waiting("b.example.org", Trigger.SCHEDULED);
    var third = waiting("c.example.org", Trigger.SCHEDULED);

    assertThat(turns.next()).isPresent();
    var second = turns.next().orElseThrow();
    assertThat(turns.next()).isEmpty();
    turns.over(second);

    assertThat(turns.next()).contains(third);
  }

  @Test
  void connections_to_one_host_run_one_after_another_and_hold_nobody_else_up() {
    var first = waiting("one.example.org", Trigger.SCHEDULED);
    var same = waiting("one.example.org", Trigger.SCHEDULED);
    var other = waiting("two.example.org", Trigger.SCHEDULED);

    assertThat(turns.next()).contains(first);
    assertThat(turns.next()).contains(other);
    turns.over(other);
    assertThat(turns.next()).isEmpty();
    turns.over(first);

    assertThat(turns.next()).contains(same);
  }

  @Test
  void whoever_asks_comes_before_the_clock_and_knows_the_place() {
    var scheduled = waiting("a.example.org", Trigger.SCHEDULED);
    var asked = waiting("b.example.org", Trigger.REQUESTED);
    var askedLater = waiting("c.example.org", Trigger.REQUESTED);

    assertThat(turns.place(asked.seen().id())).hasValue(1);
    assertThat(turns.place(askedLater.seen().id())).hasValue(2);
    assertThat(turns.place(scheduled.seen().id())).hasValue(3);
    assertThat(turns.next()).contains(asked);
    assertThat(turns.place(asked.seen().id())).isEmpty();
    assertThat(turns.place(scheduled.seen().id())).hasValue(2);
  }

  @Test
  void one_that_was_stopped_while_it_waited_ends_at_once() {
    waiting("a.example.org", Trigger.SCHEDULED);
    waiting("b.example.org", Trigger.SCHEDULED);
    var third = waiting("c.example.org", Trigger.SCHEDULED);
    turns.next();
    turns.next();

    third.stop(StopReason.PERSON);

    assertThat(turns.next()).contains(third);
  }
}
