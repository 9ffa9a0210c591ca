package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.ENROLLMENTS;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.addition;
import static org.rollcall.platform.store.RosterRecords.changed;
import static org.rollcall.platform.store.RosterRecords.enrollment;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;
import static org.rollcall.platform.store.RosterRecords.removed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Staging;

/** Chunks of one revision that several threads apply at a time. */
class StagingTogetherTest {
  private static final int CHUNKS = 8;
  private static final int PER_CHUNK = 1_200;

  @OnEachStore
  void all_that_is_applied_at_a_time_arrives_and_is_found(OpenStore open) throws Exception {
    var connection = open.connection("Lakeside");
    try (var staging = open.store().rosters().stage(connection)) {
      together(staging, USERS, i -> addition(person("p" + i, "Given" + i, "Family" + i)));
      together(staging, ENROLLMENTS, i -> addition(enrollment("e" + i, "p" + i, "c" + i % 9)));
      staging.publish(open.clock.instant());
    }
    try (var staging = open.store().rosters().stage(connection)) {
      together(staging, USERS, StagingTogetherTest::movedOrGone);
      staging.publish(open.clock.instant());
    }

    var reader = open.store().rosters().read(connection);
    assertThat(reader.counts())
        .containsEntry(USERS, CHUNKS * PER_CHUNK / 2L)
        .containsEntry(ENROLLMENTS, (long) CHUNKS * PER_CHUNK);
    assertThat(reader.user(id("p9598")).orElseThrow().name().familyName()).isEqualTo("Moved");
    assertThat(reader.findPeople("moved", null, 10).items()).hasSize(10);
    assertThat(reader.findPeople("family9598", null, 10).items()).isEmpty();
    assertThat(reader.user(id("p9599"))).isEmpty();
  }

  private static RecordChange movedOrGone(int i) {
    return i % 2 == 0
        ? changed(person("p" + i, "Given" + i, "Moved")).get(0)
        : removed("p" + i).get(0);
  }

  @Test
  void others_may_stage_meanwhile_and_publishing_waits_for_them() throws Exception {
    try (var open = new OpenStore(StoreKind.POSTGRES)) {
      var connection = open.connection("Lakeside");
      try (var staging = open.store().rosters().stage(connection);
          var other = stagingByHand(open, connection)) {
        assertThat(staging.atOnce()).isEqualTo(2);

        staging.apply(USERS, List.of(addition(person("p1", "Ann", "Lee"))));
        var publishing = CompletableFuture.runAsync(() -> staging.publish(open.clock.instant()));
        awaitOneWhoWaits(open);

        assertThat(publishing).isNotDone();
        other.rollback();
        assertThat(publishing).succeedsWithin(Duration.ofSeconds(20));
      }
    }
  }

  /** A transaction that holds what a transaction which stages holds. */
  private static Connection stagingByHand(OpenStore open, ConnectionId connection)
      throws SQLException {
    var server = Objects.requireNonNull(open.place().server());
    var other = PostgresForTests.source(server).getConnection();
    other.setAutoCommit(false);
    try (var statement = other.createStatement()) {
      statement.execute(
          "select pg_advisory_xact_lock_shared(%d, %d)".formatted(0x526f6c6c, connection.value()));
    }
    return other;
  }

  private static void awaitOneWhoWaits(OpenStore open) throws SQLException {
    var waiting =
        "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
            + " where d.datname = current_database() and locktype = 'advisory' and not granted";
    for (int i = 0; i < 2_000 && open.number(waiting) == 0; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    assertThat(open.number(waiting)).isEqualTo(1);
  }

  @FunctionalInterface
  private interface ChangeOf {
    RecordChange of(int number);
  }

  private static void together(Staging staging, RosterCollection collection, ChangeOf change)
      throws Exception {
    var threads = Executors.newFixedThreadPool(staging.atOnce());
    try {
      var work = new ArrayList<Callable<Void>>();
      for (int chunk = 0; chunk < CHUNKS; chunk++) {
        int first = chunk * PER_CHUNK;
        var changes = IntStream.range(first, first + PER_CHUNK).mapToObj(change::of).toList();
        var prepared = staging.prepare(collection, changes);
        work.add(
            () -> {
              staging.apply(prepared);
              return null;
            });
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
