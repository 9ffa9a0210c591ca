package org.rollcall.platform.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

class DeletionTimerTest {
  private final Hours hours = new Hours();
  private int sweeps;

  @Test
  void it_looks_soon_after_the_start_and_then_every_hour() {
    try (var timer = new DeletionTimer(() -> sweeps++, hours)) {
      timer.start();
      hours.pass(3);
    }

    assertThat(hours.waits).containsExactly(Duration.ofMinutes(1), Duration.ofHours(1));
    assertThat(sweeps).isEqualTo(3);
    assertThat(hours.isShutdown()).isTrue();
  }

  @Test
  void a_look_that_fails_ends_no_later_one() {
    try (var timer = new DeletionTimer(this::failTwice, hours)) {
      timer.start();
      hours.pass(3);
    }

    assertThat(sweeps).isEqualTo(3);
  }

  private void failTwice() {
    sweeps++;
    if (sweeps == 1) {
      throw new SisException(FailureKind.STORAGE_UNAVAILABLE, "The disk is full.");
    }
    if (sweeps == 2) {
      throw new IllegalStateException("a defect");
    }
  }

  /** Hours that pass when a test says so; as the JDK does, work that threw never comes again. */
  private static final class Hours extends ScheduledThreadPoolExecutor {
    private final List<Duration> waits = new ArrayList<>();
    private Runnable work = () -> {};

    Hours() {
      super(1);
    }

    void pass(int times) {
      for (int hour = 0; hour < times; hour++) {
        work.run();
      }
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable command, long initialDelay, long delay, TimeUnit unit) {
      waits.add(Duration.of(initialDelay, unit.toChronoUnit()));
      waits.add(Duration.of(delay, unit.toChronoUnit()));
      work = command;
      return schedule(() -> {}, 1, TimeUnit.DAYS);
    }
  }
}
