package org.rollcall.platform.core.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.RunEnded;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;

/** Counts the runs that ended since the start, by how they did. */
public final class RunTally implements RunEnded {
  private final Map<RunState, LongAdder> ended = new ConcurrentHashMap<>();
  private final LongAdder millis = new LongAdder();

  @Override
  public void ended(Connection connection, SyncRun run) {
    ended.computeIfAbsent(run.state(), state -> new LongAdder()).increment();
    var end = run.ended();
    if (end != null) {
      millis.add(Duration.between(run.started(), end).toMillis());
    }
  }

  List<Metric> metrics() {
    var byOutcome =
        Arrays.stream(RunState.values())
            .filter(RunState::ended)
            .map(
                state ->
                    new Metric.Sample(
                        Map.of("outcome", state.name().toLowerCase(Locale.ROOT)),
                        ended.getOrDefault(state, new LongAdder()).sum()))
            .toList();
    return List.of(
        Metric.counter("rollcall_runs_total", "Runs that ended since the start.", byOutcome),
        Metric.counter(
            "rollcall_run_seconds_total",
            "Seconds that these runs took from falling due to their end.",
            List.of(new Metric.Sample(Map.of(), millis.sum() / 1000.0))));
  }
}
