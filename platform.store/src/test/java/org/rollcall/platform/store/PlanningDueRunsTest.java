package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.DueRuns;

class PlanningDueRunsTest {
  private static final ConnectionId ONE = new ConnectionId(1);
  private static final ConnectionId TWO = new ConnectionId(2);
  private static final Instant SOON = SettableClock.START.plus(Duration.ofHours(1));
  private static final Instant LATER = SettableClock.START.plus(Duration.ofHours(5));

  private final BlockingQueue<ConnectionId> begun = new LinkedBlockingQueue<>();
  private OpenStore open;
  private DueRuns dueRuns;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    dueRuns = open.store().dueRuns();
  }

  @OnEachStore
  void a_plan_replaces_the_one_before_and_can_be_cancelled() {
    assertThat(dueRuns.next(ONE)).isEmpty();
    dueRuns.plan(ONE, SOON);
    dueRuns.plan(ONE, LATER);
    assertThat(dueRuns.next(ONE)).contains(LATER);

    dueRuns.cancel(ONE);
    dueRuns.cancel(TWO);

    assertThat(dueRuns.next(ONE)).isEmpty();
  }

  @OnEachStore
  void a_plan_survives_the_next_start() {
    dueRuns.plan(ONE, SOON);

    assertThat(open.reopened().dueRuns().next(ONE)).contains(SOON);
  }

  @OnEachStore
  void a_run_fires_once_when_the_clock_says_so_and_not_before() throws InterruptedException {
    dueRuns.plan(ONE, SOON);
    dueRuns.plan(TWO, SettableClock.START);
    dueRuns.start(begun::add);

    assertThat(nextBegun()).isEqualTo(TWO);
    assertThat(begun).isEmpty();
    open.clock.forward(Duration.ofHours(2));
    assertThat(nextBegun()).isEqualTo(ONE);
    // A third proves that enough polls went by for the first two to have fired again.
    dueRuns.plan(new ConnectionId(3), SettableClock.START);
    assertThat(nextBegun()).isEqualTo(new ConnectionId(3));
    assertThat(dueRuns.next(ONE)).isEmpty();
  }

  @OnEachStore
  void what_fell_due_while_the_process_was_down_is_made_up_for_once() throws InterruptedException {
    dueRuns.plan(ONE, SOON);
    open.clock.forward(Duration.ofDays(3));

    var next = open.reopened().dueRuns();
    next.start(
        connection -> {
          begun.add(connection);
          next.plan(connection, open.clock.instant().plus(Duration.ofHours(8)));
        });

    assertThat(nextBegun()).isEqualTo(ONE);
    // Another one that is due proves that enough polls went by for it to have fired again.
    next.plan(TWO, open.clock.instant());
    assertThat(nextBegun()).isEqualTo(TWO);
    assertThat(next.next(ONE)).contains(open.clock.instant().plus(Duration.ofHours(8)));
  }

  @OnEachStore
  void what_a_run_plans_holds_after_it() throws InterruptedException {
    dueRuns.plan(ONE, SettableClock.START);
    var planned = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    dueRuns.start(
        connection -> {
          begun.add(connection);
          dueRuns.plan(connection, LATER);
          planned.countDown();
          await(goOn);
        });

    await(planned);
    assertThat(dueRuns.next(ONE)).contains(LATER);
    goOn.countDown();
    open.clock.forward(Duration.ofHours(6));

    assertThat(nextBegun()).isEqualTo(ONE);
    assertThat(nextBegun()).isEqualTo(ONE);
  }

  @OnEachStore
  void closing_interrupts_a_run_which_begins_again_after_the_next_start()
      throws InterruptedException {
    dueRuns.plan(ONE, SettableClock.START);
    var interrupted = new CountDownLatch(1);
    dueRuns.start(
        connection -> {
          begun.add(connection);
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
          }
        });
    nextBegun();

    var next = open.reopened().dueRuns();

    assertThat(interrupted.getCount()).isZero();
    next.start(begun::add);
    assertThat(nextBegun()).isEqualTo(ONE);
  }

  @OnEachStore
  void a_run_that_breaks_is_tried_again_an_hour_later() throws InterruptedException {
    dueRuns.plan(ONE, SettableClock.START);
    dueRuns.start(
        connection -> {
          begun.add(connection);
          throw new IllegalStateException("broken on purpose by a test");
        });

    nextBegun();
    assertThat(nextPlanned(ONE)).isEqualTo(SettableClock.START.plus(Duration.ofHours(1)));
    open.clock.forward(Duration.ofHours(2));

    assertThat(nextBegun()).isEqualTo(ONE);
  }

  @OnEachStore
  void no_thread_outlives_the_store() {
    dueRuns.start(begun::add);

    open.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("rollcall") || name.contains("db-scheduler"));
  }

  private ConnectionId nextBegun() throws InterruptedException {
    var connection = begun.poll(20, TimeUnit.SECONDS);
    assertThat(connection).as("a run begins").isNotNull();
    return connection;
  }

  private Instant nextPlanned(ConnectionId connection) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    var next = dueRuns.next(connection);
    while (next.isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      next = dueRuns.next(connection);
    }
    return next.orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
