package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingOfTheEndOfRunsTest {
  private final List<SyncRun> heard = new CopyOnWriteArrayList<>();
  private final RunningPlatform platform;

  HearingOfTheEndOfRunsTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void a_listener_hears_of_a_run_once_it_is_stored() {
    platform.queue.tellEnds(
        (connection, run) -> heard.addAll(platform.history.find(run.id()).stream().toList()));

    var run = platform.run();

    assertThat(heard).containsExactly(run);
    assertThat(heard.get(0).state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void a_failed_run_is_heard_of_too() {
    platform.registry.remove();
    platform.queue.tellEnds((connection, run) -> heard.add(run));

    platform.run();

    assertThat(heard).extracting(SyncRun::state).containsExactly(RunState.FAILED);
  }

  @Test
  void who_asks_while_the_end_is_being_told_gets_a_run_of_its_own() throws Exception {
    var told = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    platform.queue.tellEnds(
        (connection, run) -> {
          heard.add(run);
          told.countDown();
          Await.until(RunningPlatform.PATIENCE, () -> goOn.getCount() == 0);
        });
    var first = platform.request();
    told.await();

    var second = CompletableFuture.supplyAsync(platform::request);
    goOn.countDown();

    assertThat(second.get().id()).isNotEqualTo(first.id());
    assertThat(platform.ended(second.get().id()).state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void one_that_fails_hurts_neither_the_run_nor_the_next_one() {
    platform.queue.tellEnds(
        (connection, run) -> {
          throw new IllegalStateException("the first listener has a defect");
        });
    platform.queue.tellEnds((connection, run) -> heard.add(run));

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(heard).containsExactly(run);
    // The next run is planned once this one is no longer live, a moment after its end is told.
    Await.until(
        RunningPlatform.PATIENCE, () -> platform.due.next(platform.connection.id()).isPresent());
  }
}
