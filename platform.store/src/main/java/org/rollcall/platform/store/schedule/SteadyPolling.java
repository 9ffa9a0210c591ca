package org.rollcall.platform.store.schedule;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Builds a scheduler that polls by the time that passes. By itself it waits for the clock that says
 * what is due to move on, and would wait an hour when that clock is set back an hour.
 */
final class SteadyPolling extends SchedulerBuilder {
  SteadyPolling(DataSource source, Task<?> task) {
    super(source, List.of(task));
  }

  @Override
  protected Waiter buildWaiter() {
    return new Waiter(poolingInterval, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
  }
}
