package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StorePlace;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Subject;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.Channel;
import org.rollcall.platform.core.telling.post.Message;
import org.rollcall.platform.core.telling.post.MessageKind;
import org.rollcall.platform.core.telling.post.NewMessage;

/** Two nodes of one database that look at the same moment what there is to tell. */
class TellingOnceTest {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final SettableClock clock = new SettableClock();
  private final DatabaseServer database = PostgresForTests.fresh();
  private final List<Store> nodes;

  TellingOnceTest(@TempDir Path one, @TempDir Path two) {
    nodes = List.of(open(one), open(two));
  }

  private Store open(Path home) {
    return new SqlStoreFactory().open(new StorePlace(home, database), clock);
  }

  @AfterEach
  void close() {
    nodes.forEach(Store::close);
    PostgresForTests.drop(database);
  }

  @Test
  void a_summary_of_the_day_is_written_by_one_of_them() throws Exception {
    var account = OpenStore.account(nodes.get(0), clock.instant());
    for (int day = 0; day < 10; day++) {
      var date = TODAY.plusDays(day);

      var first =
          atOnce(
              node ->
                  node.notices().digested(account, date, List.of(message(date)), clock.instant()));

      assertThat(first).as(date.toString()).containsExactlyInAnyOrder(true, false);
    }
    assertThat(nodes.get(0).outbox().latest(null, 99)).hasSize(10);
  }

  @Test
  void each_message_is_handed_to_one_of_them() throws Exception {
    for (int i = 0; i < 40; i++) {
      nodes.get(0).outbox().add(List.of(message(TODAY)), clock.instant());
    }

    var taken =
        atOnce(
            node -> {
              var all = new ArrayList<Long>();
              List<Message> some;
              do {
                some = node.outbox().claim(clock.instant(), LEASE, 3);
                some.forEach(message -> all.add(message.id()));
              } while (!some.isEmpty());
              return all;
            });

    assertThat(taken.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void an_incident_is_opened_and_told_once() throws Exception {
    var trouble = new Trouble(Cause.DISK_LOW, "Nearly full.", "/", Actor.OPERATOR, 0);

    atOnce(
        node -> {
          node.incidents()
              .open(
                  Subject.PLATFORM, trouble, clock.instant(), incident -> List.of(message(TODAY)));
          return true;
        });

    assertThat(nodes.get(1).incidents().open()).hasSize(1);
    assertThat(nodes.get(1).outbox().latest(null, 9)).hasSize(1);
  }

  private interface Work<T> {
    T with(Store node);
  }

  private <T> List<T> atOnce(Work<T> work) throws Exception {
    var ready = new CountDownLatch(nodes.size());
    var threads = Executors.newFixedThreadPool(nodes.size());
    try {
      var tasks = new ArrayList<Callable<T>>();
      for (var node : nodes) {
        tasks.add(
            () -> {
              ready.countDown();
              ready.await();
              return work.with(node);
            });
      }
      var results = new ArrayList<T>();
      for (var result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private NewMessage message(LocalDate day) {
    return new NewMessage(
        null,
        null,
        MessageKind.DIGEST,
        Channel.MAIL,
        "op@rollcall.example",
        "Of " + day,
        "B",
        clock.instant());
  }
}
