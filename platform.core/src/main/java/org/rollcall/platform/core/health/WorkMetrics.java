package org.rollcall.platform.core.health;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rollcall.platform.core.health.Metric.Sample;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.post.MessageState;
import org.rollcall.platform.core.telling.post.Outbox;

/** What waits, what needs somebody, what went out. */
final class WorkMetrics {
  private final RunQueue queue;
  private final Incidents incidents;
  private final Outbox outbox;
  private final Supplier<Map<String, Long>> calls;

  WorkMetrics(
      RunQueue queue, Incidents incidents, Outbox outbox, Supplier<Map<String, Long>> calls) {
    this.queue = queue;
    this.incidents = incidents;
    this.outbox = outbox;
    this.calls = calls;
  }

  List<Metric> metrics() {
    var load = queue.load();
    return List.of(
        Metric.gauge(
            "rollcall_runs",
            "Runs that wait for their turn, and that go on.",
            List.of(
                new Sample(Map.of("state", "waiting"), load.waiting()),
                new Sample(Map.of("state", "running"), load.running()))),
        Metric.gauge("rollcall_incidents_open", "What needs somebody, by cause.", byCause()),
        Metric.gauge(
            "rollcall_messages",
            "Messages to people, by how far they came.",
            Arrays.stream(MessageState.values())
                .map(
                    state ->
                        new Sample(
                            Map.of("state", state.name().toLowerCase(Locale.ROOT)),
                            outbox.count(state)))
                .toList()),
        Metric.counter(
            "rollcall_outbound_calls_total",
            "Calls to SIS and webhooks since the start, by status.",
            calls.get().entrySet().stream()
                .map(call -> new Sample(Map.of("status", call.getKey()), call.getValue()))
                .toList()));
  }

  private List<Sample> byCause() {
    var counts =
        incidents.open().stream()
            .map(Incident::trouble)
            .collect(Collectors.groupingBy(trouble -> trouble.cause(), Collectors.counting()));
    return Arrays.stream(Cause.values())
        .map(
            cause ->
                new Sample(
                    Map.of("cause", cause.name().toLowerCase(Locale.ROOT)),
                    counts.getOrDefault(cause, 0L)))
        .toList();
  }
}
