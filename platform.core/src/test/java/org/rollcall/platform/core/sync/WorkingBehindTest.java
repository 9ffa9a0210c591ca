package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkingBehindTest {
  @Test
  void two_pieces_are_under_way_at_a_time_and_settling_waits_for_all() {
    var met = new CountDownLatch(2);
    var done = new AtomicInteger();
    try (var behind = new WorkBehind(2)) {
      for (int i = 0; i < 2; i++) {
        behind.give(
            () -> {
              met.countDown();
              await(met);
              done.incrementAndGet();
            });
      }
      for (int i = 0; i < 50; i++) {
        behind.give(done::incrementAndGet);
      }
      behind.settle();

      assertThat(done).hasValue(52);
    }
  }

  @Test
  void whoever_brings_more_is_told_what_went_wrong_and_nothing_more_is_begun() {
    var begun = new AtomicBoolean();
    try (var behind = new WorkBehind(2)) {
      behind.give(
          () -> {
            throw new IllegalStateException("the disk is full");
          });
      assertThatThrownBy(behind::settle).hasMessage("the disk is full");

      assertThatThrownBy(() -> behind.give(() -> begun.set(true))).hasMessage("the disk is full");
    }
    assertThat(begun).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
