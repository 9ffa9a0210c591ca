package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StorePlace;
import org.rollcall.platform.core.sync.RunClaims.Wish;

/** Two nodes on one PostgreSQL database. */
class SharingADatabaseTest {
  private static final Duration TAKE_OVER = Duration.ofSeconds(4);

  private final SettableClock clock = new SettableClock();
  private final DatabaseServer database = PostgresForTests.fresh();
  private final Path one;
  private final Path two;
  private final Store left;
  private final Store right;

  SharingADatabaseTest(@TempDir Path one, @TempDir Path two) {
    this.one = one;
    this.two = two;
    left = open(one, database);
    right = open(two, database);
  }

  @AfterEach
  void close() {
    left.close();
    right.close();
    PostgresForTests.drop(database);
  }

  private Store open(Path home, DatabaseServer server) {
    return new SqlStoreFactory().open(new StorePlace(home, server, TAKE_OVER), clock);
  }

  private ConnectionId connection() {
    var district = OpenStore.district(left, "Lakeside");
    return left.connections()
        .add(OpenStore.connection(district, "Lakeside"), OpenStore.credential())
        .orElseThrow()
        .id();
  }

  @Test
  void one_node_at_a_time_has_a_connection_in_hand() {
    var id = connection();

    assertThat(left.runClaims().take(id)).isTrue();
    assertThat(right.runClaims().take(id)).isFalse();
    assertThat(right.runClaims().inHand()).containsExactly(id);

    right.runClaims().release(id);
    assertThat(right.runClaims().take(id)).isFalse();
    left.runClaims().release(id);
    assertThat(right.runClaims().take(id)).isTrue();
  }

  @Test
  void a_silent_node_loses_what_it_had_in_hand_and_hears_of_it() {
    var id = connection();
    left.runClaims().take(id);
    clock.forward(TAKE_OVER.minusSeconds(1));
    left.runClaims().hold(Set.of(id));
    clock.forward(TAKE_OVER.minusSeconds(1));
    assertThat(right.runClaims().take(id)).isFalse();

    clock.forward(Duration.ofSeconds(2));

    assertThat(right.runClaims().inHand()).isEmpty();
    assertThat(right.runClaims().take(id)).isTrue();
    assertThat(left.runClaims().hold(Set.of(id))).containsEntry(id, Wish.LET_GO);
  }

  @Test
  void what_one_node_wishes_the_other_hears() {
    var id = connection();
    left.runClaims().take(id);

    right.runClaims().wish(id, Wish.STOP);

    assertThat(left.runClaims().hold(Set.of(id))).containsEntry(id, Wish.STOP);
  }

  @Test
  void due_runs_are_shared_and_each_begins_once() throws InterruptedException {
    var begun = new LinkedBlockingQueue<String>();
    for (int i = 1; i <= 40; i++) {
      left.dueRuns().plan(new ConnectionId(i), clock.instant());
    }

    left.dueRuns().start(id -> begun.add("left " + id));
    right.dueRuns().start(id -> begun.add("right " + id));

    var all = taken(begun, 40);
    assertThat(all).extracting(run -> run.replaceFirst(".* ", "")).doesNotHaveDuplicates();
    assertThat(begun.poll(1, TimeUnit.SECONDS)).isNull();
    assertThat(right.dueRuns().next(new ConnectionId(7))).isEmpty();
  }

  @Test
  void the_due_run_of_a_dead_node_is_taken_over() throws InterruptedException {
    var begun = new LinkedBlockingQueue<String>();
    left.dueRuns().plan(new ConnectionId(7), clock.instant());
    PostgresForTests.execute(
        database,
        "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat ="
            + " timestamp with time zone '2026-11-23 05:59:50Z'");

    right.dueRuns().start(id -> begun.add("right " + id));
    for (int i = 0; i < 100 && begun.isEmpty(); i++) {
      clock.forward(Duration.ofSeconds(1));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }

    assertThat(taken(begun, 1)).containsExactly("right 7");
  }

  @Test
  void a_plan_for_what_another_node_runs_leaves_nothing_behind() {
    var seven = new ConnectionId(7);
    left.dueRuns().plan(seven, clock.instant());
    PostgresForTests.execute(
        database, "update scheduled_tasks set picked = true, picked_by = 'another'");

    right.dueRuns().plan(seven, clock.instant().plusSeconds(60));
    right.dueRuns().cancel(seven);

    assertThat(right.dueRuns().next(seven)).contains(clock.instant());
  }

  @Test
  void entries_of_two_nodes_make_one_unbroken_chain() throws Exception {
    var logs =
        List.of(
            AuditLog.open(left.auditEntries(), one, clock),
            AuditLog.open(right.auditEntries(), two, clock));

    atOnce(() -> written(logs.get(0)), () -> written(logs.get(1)));

    var found = logs.get(1).verify(Caller.operatorKey());
    assertThat(found.unbroken()).isTrue();
    assertThat(left.auditEntries().last().orElseThrow().sequence()).isEqualTo(101);
    assertThat(logs.get(0).verify(Caller.operatorKey()).unbroken()).isTrue();
  }

  @Test
  void two_nodes_may_start_on_an_empty_database_at_once() throws Exception {
    var bare = PostgresForTests.bare();

    atOnce(() -> opened(one, bare), () -> opened(two, bare));

    PostgresForTests.drop(bare);
  }

  private boolean opened(Path home, DatabaseServer bare) {
    try (var store = open(home, bare)) {
      return store.districts().all().isEmpty();
    }
  }

  private static boolean written(AuditLog log) {
    for (int i = 0; i < 50; i++) {
      log.record(Caller.operatorKey(), AuditAction.SYNC_ASKED, null, "connection 3", "Run " + i);
    }
    return true;
  }

  private static void atOnce(Callable<Boolean> first, Callable<Boolean> second) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(first, second))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> taken(BlockingQueue<String> queue, int count)
      throws InterruptedException {
    var all = new ArrayList<String>();
    while (all.size() < count) {
      var next = queue.poll(20, TimeUnit.SECONDS);
      assertThat(next).as("run %d begins", all.size() + 1).isNotNull();
      all.add(next);
    }
    return all;
  }
}
