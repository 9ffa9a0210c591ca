package org.rollcall.platform.store.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.DueRuns;
import org.rollcall.platform.store.jdbc.Database;

/** Due runs as rows of db-scheduler: one task, one instance per connection. */
public final class ScheduledRuns implements DueRuns {
  private static final String TASK = "sync";
  private static final Duration AFTER_DEFECT = Duration.ofHours(1);

  private final DataSource source;
  private final boolean shared;
  private final Clock clock;
  private final NodeTiming timing;
  private final CustomTask<Void> task;
  private final SchedulerClient client;
  private final RunsUnderWay underWay = new RunsUnderWay();
  private volatile Consumer<ConnectionId> handler = connection -> {};
  private volatile boolean closing;
  private @Nullable RunningScheduler scheduler;

  private ScheduledRuns(DataSource source, boolean shared, NodeTiming timing, Clock clock) {
    this.source = source;
    this.shared = shared;
    this.clock = clock;
    this.timing = timing;
    this.task =
        Tasks.custom(TASK, Void.class)
            .onFailure((complete, operations) -> failed(complete, operations))
            // Its node is dead: whoever polls next runs it again, by the clock that all go by.
            .onDeadExecution(
                (complete, operations) -> operations.reschedule(complete, clock.instant()))
            .execute((instance, context) -> run(connection(instance.getId())));
    this.client = SchedulerClient.Builder.create(source, task).build();
  }

  /**
   * Takes over what a killed process had begun where the database has one owner: whatever is marked
   * as running there is not. Where nodes share one, a node's runs are taken over when its
   * heartbeats fail to come.
   */
  public static ScheduledRuns over(
      DataSource source, Database database, NodeTiming timing, Clock clock) {
    if (!database.shared()) {
      database.write(
          sql ->
              sql.update(
                  "update scheduled_tasks set picked = 0, picked_by = null where picked = 1"));
    }
    return new ScheduledRuns(source, database.shared(), timing, clock);
  }

  @Override
  public synchronized void start(Consumer<ConnectionId> handler) {
    if (scheduler != null) {
      throw new IllegalStateException("due runs are looked for already");
    }
    this.handler = handler;
    scheduler = RunningScheduler.start(source, shared, task, clock, timing);
  }

  @Override
  public synchronized void plan(ConnectionId connection, Instant due) {
    if (underWay.has(connection)) {
      underWay.plan(connection, Optional.of(due));
      return;
    }
    try {
      stored(
          () ->
              client.schedule(
                  task.instance(id(connection)), due, ScheduleOptions.WHEN_EXISTS_RESCHEDULE));
    } catch (TaskInstanceCurrentlyExecutingException e) {
      if (pickedHere(connection)) {
        // Picked this very moment; its run begins as soon as this lock is free.
        underWay.plan(connection, Optional.of(due));
      }
      // Another node runs it, and plans the next run by the same schedule when it ends.
    }
  }

  private boolean pickedHere(ConnectionId connection) {
    return !shared
        || stored(() -> client.getScheduledExecution(TaskInstanceId.of(TASK, id(connection))))
            .filter(execution -> timing.node().equals(execution.getPickedBy()))
            .isPresent();
  }

  @Override
  public synchronized void cancel(ConnectionId connection) {
    if (underWay.has(connection)) {
      underWay.plan(connection, Optional.empty());
      return;
    }
    var instance = TaskInstanceId.of(TASK, id(connection));
    var planned = stored(() -> client.getScheduledExecution(instance));
    if (planned.isEmpty()) {
      return;
    }
    if (planned.get().isPicked()) {
      if (pickedHere(connection)) {
        underWay.plan(connection, Optional.empty());
      }
      // Another node runs it, and plans none when it ends.
    } else {
      stored(
          () -> {
            client.cancel(instance);
            return true;
          });
    }
  }

  @Override
  public synchronized Optional<Instant> next(ConnectionId connection) {
    if (underWay.has(connection)) {
      return underWay.planned(connection);
    }
    return stored(() -> client.getScheduledExecution(TaskInstanceId.of(TASK, id(connection))))
        .map(execution -> execution.getExecutionTime());
  }

  @Override
  public void close() {
    closing = true;
    RunningScheduler running;
    synchronized (this) {
      running = scheduler;
      scheduler = null;
    }
    // Outside the lock: handlers that end now need it.
    if (running != null) {
      running.close();
    }
  }

  private CompletionHandler<Void> run(ConnectionId connection) {
    synchronized (this) {
      underWay.begin(connection);
    }
    handler.accept(connection);
    // What is left of an interruption must not keep the end from being stored.
    Thread.interrupted();
    return (complete, operations) -> ended(connection, complete, operations);
  }

  private synchronized void ended(
      ConnectionId connection, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var due = underWay.end(connection);
    if (due.isPresent()) {
      operations.reschedule(complete, due.get());
    } else if (closing) {
      // Cut off without a new plan: it runs again after the next start.
      operations.reschedule(complete, clock.instant());
    } else {
      operations.remove();
    }
  }

  private synchronized void failed(
      ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var connection = connection(complete.getExecution().taskInstance.getId());
    var due = underWay.end(connection).orElseGet(() -> clock.instant().plus(AFTER_DEFECT));
    operations.reschedule(complete, closing ? clock.instant() : due);
  }

  private static String id(ConnectionId connection) {
    return Long.toString(connection.value());
  }

  private static ConnectionId connection(String id) {
    return new ConnectionId(Long.parseLong(id));
  }

  private static <T> T stored(Supplier<T> work) {
    try {
      return work.get();
    } catch (SQLRuntimeException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "The plan of the next runs cannot be stored. The operator must look at the disk and at"
              + " the log.",
          e);
    }
  }
}
