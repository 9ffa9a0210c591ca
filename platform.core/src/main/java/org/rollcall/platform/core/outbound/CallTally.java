package org.rollcall.platform.core.outbound;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts outgoing calls by how they were answered. */
final class CallTally {
  private static final String FAILED = "failed";
  private static final List<String> ALL =
      List.of("2xx", "3xx", "4xx", "429", "5xx", "other", FAILED);

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  CallTally() {
    ALL.forEach(status -> counts.put(status, new LongAdder()));
  }

  void answered(int status) {
    count(status == 429 ? "429" : status / 100 + "xx");
  }

  /** No answer came. */
  void failed() {
    count(FAILED);
  }

  private void count(String status) {
    counts.getOrDefault(status, counts.getOrDefault("other", new LongAdder())).increment();
  }

  Map<String, Long> counts() {
    var sums = new TreeMap<String, Long>();
    counts.forEach((status, count) -> sums.put(status, count.sum()));
    return sums;
  }
}
