package org.rollcall.platform.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.health.HealthCheck.State;
import org.rollcall.platform.core.store.Writing;
import org.rollcall.platform.core.testing.SettableClock;

class WatchingWritesTest {
  private final SettableClock clock = new SettableClock();
  private final Disk disk = new Disk();
  private final WriteWatch watch = new WriteWatch(disk, clock);

  @AfterEach
  void close() {
    disk.slow.countDown();
    watch.close();
  }

  @Test
  void writes_that_succeed_are_enough_to_know() {
    disk.tryOut();

    assertThat(watch.check().state()).isEqualTo(State.UP);
    assertThat(disk.tries.get()).isEqualTo(1);
  }

  @Test
  void where_nobody_writes_one_write_is_tried_each_half_minute() {
    clock.advance(Duration.ofSeconds(29));
    watch.check();
    assertThat(disk.tries.get()).isZero();

    clock.advance(Duration.ofSeconds(1));
    watch.check();
    watch.check();

    assertThat(disk.tries.get()).isEqualTo(1);
  }

  @Test
  void a_full_disk_is_down_until_a_write_succeeds_and_worth_a_look_for_a_while() {
    disk.full = true;
    clock.advance(Duration.ofMinutes(1));
    assertThat(watch.check())
        .isEqualTo(new HealthCheck("writing", State.DOWN, "The disk is full."));
    assertThat(MetricsText.of(watch.metrics()))
        .contains("rollcall_database_writable 0", "rollcall_database_write_failures_total 2");

    disk.full = false;
    assertThat(watch.check().state()).isEqualTo(State.DEGRADED);
    assertThat(MetricsText.of(watch.metrics())).contains("rollcall_database_writable 1");

    clock.advance(Duration.ofMinutes(16));
    assertThat(watch.check().state()).isEqualTo(State.UP);
  }

  @Test
  void nobody_waits_for_a_write_that_does_not_end() {
    disk.stuck = true;
    clock.advance(Duration.ofMinutes(1));
    assertThat(watch.check().state()).as("it may be a long one").isEqualTo(State.UP);

    clock.advance(Duration.ofMinutes(2));
    assertThat(watch.check().state()).isEqualTo(State.DOWN);
    assertThat(watch.check().sentence()).startsWith("Nothing could be written");
  }

  @Test
  void a_clock_that_is_off_from_the_server_s_is_told() {
    assertThat(watch.clock()).as("there is no server").isEmpty();
    disk.server = clock.instant();
    assertThat(watch.clock().orElseThrow().state()).isEqualTo(State.UP);

    clock.advance(Duration.ofSeconds(61));

    var told = watch.clock().orElseThrow();
    assertThat(told.state()).isEqualTo(State.DEGRADED);
    assertThat(told.sentence()).contains("61 seconds ahead of", "operator must");
  }

  @Test
  void a_clock_that_is_set_back_by_days_hides_nothing() {
    disk.tryOut();
    watch.check();
    clock.advance(Duration.ofDays(-3));
    disk.full = true;

    assertThat(watch.check().state()).isEqualTo(State.DOWN);
  }

  private static final class Disk implements Writing {
    private final CountDownLatch slow = new CountDownLatch(1);
    private volatile @Nullable Instant server;
    private volatile boolean full;
    private volatile boolean stuck;
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile @Nullable String trouble;

    @Override
    public Optional<Instant> serverTime() {
      return Optional.ofNullable(server);
    }

    @Override
    public SoFar soFar() {
      return new SoFar(done.get(), failed.get(), trouble);
    }

    @Override
    public void tryOut() {
      tries.incrementAndGet();
      if (stuck) {
        waitFor(slow);
      }
      if (full) {
        failed.incrementAndGet();
        trouble = "The disk is full.";
        throw new SisException(FailureKind.STORAGE_UNAVAILABLE, "The disk is full.");
      }
      done.incrementAndGet();
      trouble = null;
    }

    private static void waitFor(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
