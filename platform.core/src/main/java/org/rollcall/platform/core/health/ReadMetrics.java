package org.rollcall.platform.core.health;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.disk.DiskSpace;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.RunQueue;

/** The metrics of the platform, for Prometheus: to operators, and to the holder of metrics.key. */
public final class ReadMetrics {
  /** The media type of the text. */
  public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final ConnectionMetrics connections;
  private final RunTally runs;
  private final WorkMetrics work;
  private final WriteWatch writes;
  private final MachineMetrics machine;
  private final @Nullable TokenHash key;

  /**
   * Reads these.
   *
   * @param calls outgoing calls by status
   * @param key opens the metrics and nothing else; empty for none
   */
  public ReadMetrics(
      Store store,
      RunQueue queue,
      RunTally runs,
      Freshness freshness,
      WriteWatch writes,
      DiskSpace disk,
      Supplier<Map<String, Long>> calls,
      Optional<String> key) {
    this.connections =
        new ConnectionMetrics(
            store.connections(),
            store.syncRuns(),
            store.guard().plans(),
            store.findings(),
            store.accountLists(),
            freshness);
    this.runs = runs;
    this.work = new WorkMetrics(queue, store.incidents(), store.outbox(), calls);
    this.writes = writes;
    this.machine = new MachineMetrics(disk);
    this.key = key.map(TokenHash::of).orElse(null);
  }

  /** The text, for an operator. */
  public String show(Caller caller) {
    caller.mustBeOperator();
    return text();
  }

  /** The text, for whoever holds the key of the metrics; empty for everybody else. */
  public Optional<String> show(Secret given) {
    return key != null && key.matches(TokenHash.of(given.reveal()))
        ? Optional.of(text())
        : Optional.empty();
  }

  private String text() {
    var all = new ArrayList<Metric>();
    all.addAll(connections.metrics());
    all.addAll(runs.metrics());
    all.addAll(work.metrics());
    all.addAll(writes.metrics());
    all.addAll(machine.metrics());
    return MetricsText.of(all);
  }
}
