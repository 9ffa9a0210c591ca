package org.rollcall.platform.core.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose turn it is: people before the clock, then by order of asking; not more at once than this
 * installation runs, and not more at once than one SIS host should bear. Thread-safe.
 */
final class RunTurns {
  private final int atOnce;
  private final int perHost;
  private final List<LiveRun> waiting = new ArrayList<>();
  private final Map<String, Integer> busy = new HashMap<>();
  private int running;

  RunTurns(int atOnce, int perHost) {
    this.atOnce = atOnce;
    this.perHost = perHost;
  }

  synchronized void add(LiveRun run) {
    int place = waiting.size();
    if (run.seen().trigger() == Trigger.REQUESTED) {
      place = 0;
      while (place < waiting.size() && waiting.get(place).seen().trigger() == Trigger.REQUESTED) {
        place++;
      }
    }
    waiting.add(place, run);
  }

  /** Begins the turn of one; empty when nobody can have it now. */
  synchronized Optional<LiveRun> next() {
    var next = waiting.stream().filter(this::may).findFirst();
    next.ifPresent(
        run -> {
          waiting.remove(run);
          busy.merge(host(run), 1, Integer::sum);
          running++;
        });
    return next;
  }

  /** One that was stopped while it waited only writes down its end. */
  private boolean may(LiveRun run) {
    return run.stopped().isPresent()
        || (running < atOnce && busy.getOrDefault(host(run), 0) < perHost);
  }

  /** Ends the turn of one. */
  synchronized void over(LiveRun run) {
    busy.merge(host(run), -1, Integer::sum);
    running--;
  }

  /** The place of a waiting run, 1 for the next one; empty when it does not wait. */
  synchronized OptionalInt place(SyncRunId id) {
    for (int place = 0; place < waiting.size(); place++) {
      if (waiting.get(place).seen().id().equals(id)) {
        return OptionalInt.of(place + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static String host(LiveRun run) {
    if (run.trigger() == Trigger.FILE || run.connection().filesOnly()) {
      // No SIS is asked.
      return "file of connection " + run.connection().id();
    }
    var host = run.connection().addresses().rostering().getHost();
    return host == null ? "" : host;
  }
}
