package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharingTheWorkOfAPageTest {
  @Test
  void work_is_done_in_order_by_another_thread_and_is_done_when_it_is_settled() {
    var done = new ArrayList<Integer>();
    var worker = new AtomicReference<>(Thread.currentThread());
    try (var second = new FurtherThreads(1, 4)) {
      for (int i = 0; i < 100; i++) {
        int number = i;
        second.give(
            () -> {
              worker.set(Thread.currentThread());
              done.add(number);
            });
      }
      second.settle();

      assertThat(done).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
      assertThat(worker.get()).isNotSameAs(Thread.currentThread());
    }
    assertThat(Objects.requireNonNull(worker.get()).isAlive()).isFalse();
  }

  @Test
  void a_stop_is_remembered_and_nothing_is_under_way_afterwards() throws Exception {
    var mayGoOn = new CountDownLatch(1);
    var done = new AtomicReference<>("nothing");
    try (var second = new FurtherThreads(1, 4)) {
      second.give(
          () -> {
            await(mayGoOn);
            done.set("all");
          });
      var helper = new Thread(mayGoOn::countDown, "lets it go on");
      Thread.currentThread().interrupt();
      helper.start();
      second.settle();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(done.get()).isEqualTo("all");
      helper.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
