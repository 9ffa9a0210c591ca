package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.RunClaims.Wish;

class SharingRunsWithOtherNodesTest {
  private final RunningPlatform here;

  SharingRunsWithOtherNodesTest(@TempDir Path home) {
    here = new RunningPlatform(home);
  }

  @AfterEach
  void close() {
    here.close();
  }

  private SyncRun runElsewhere() {
    here.claims.takenElsewhere(here.connection.id());
    return here.history.begin(here.connection.id(), Trigger.SCHEDULED, here.clock.instant());
  }

  @Test
  void whoever_asks_is_shown_the_run_of_another_node() {
    var elsewhere = runElsewhere();

    assertThat(here.request().id()).isEqualTo(elsewhere.id());
    assertThat(here.queue.all()).isEmpty();
  }

  @Test
  void nothing_begins_beside_another_node() {
    here.claims.takenElsewhere(here.connection.id());

    assertThatThrownBy(here::request)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Another node");
    assertThat(here.history.unfinished()).isEmpty();
  }

  @Test
  void stopping_the_run_of_another_node_tells_it() {
    var elsewhere = runElsewhere();

    here.syncRoster.stop(Caller.operatorKey(), elsewhere.id());

    assertThat(here.claims.wished(here.connection.id())).isEqualTo(Wish.STOP);
  }

  @Test
  void a_connection_is_let_go_of_when_its_run_has_ended() {
    here.run();

    assertThat(here.claims.inHand()).isEmpty();
  }

  @Test
  void a_connection_is_let_go_of_before_the_next_run_of_it_can_take_it_in_hand() {
    var stillLive = new CopyOnWriteArrayList<Integer>();
    here.claims.whenLetGo(() -> stillLive.add(here.queue.all().size()));

    here.run();

    assertThat(stillLive).containsExactly(1);
  }

  @Test
  void a_start_leaves_alone_what_another_node_has_in_hand() {
    var elsewhere = runElsewhere();

    here.queue.start();

    assertThat(here.seen(elsewhere.id()).state().ended()).isFalse();
  }

  @Test
  void what_nobody_has_in_hand_any_more_is_ended_and_made_up_for() {
    var elsewhere = runElsewhere();
    here.due.cancel(here.connection.id());
    var watch =
        new NodeWatch(here.ports, new RunCalendar(here.ports, here.clock), List::of, id -> false);
    watch.look();
    assertThat(here.seen(elsewhere.id()).state().ended()).isFalse();

    here.claims.freedElsewhere(here.connection.id());
    watch.look();

    var ended = here.seen(elsewhere.id());
    assertThat(ended.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(ended.sentence()).contains("cut off");
    assertThat(here.due.next(here.connection.id())).isPresent();
    watch.close();
  }
}
