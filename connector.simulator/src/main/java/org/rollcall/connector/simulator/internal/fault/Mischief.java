package org.rollcall.connector.simulator.internal.fault;

import java.util.List;
import java.util.Map;

/** One misbehaviour after the other, in an order that is always the same. */
final class Mischief {

  /** Single words are faults; "fine" is a request that nothing strikes. */
  private static final List<String> ORDER =
      List.of(
          "fine",
          "fine",
          "429=1",
          "fine",
          "changing-clamp",
          "429=date",
          "slow-body=400",
          "fine",
          "changing-total",
          "429=bare",
          "fine",
          "duplicate",
          "status=503",
          "fine",
          "429=html",
          "link=wrong",
          "fine",
          "repeat-page",
          "changing-revision",
          "fine",
          "html",
          "fine",
          "redirect=trap",
          "link=endless",
          "fine",
          "truncate",
          "no-envelope",
          "fine",
          "deep-nesting",
          "fine",
          "loop",
          "drop",
          "fine",
          "huge-token=1000000",
          "huge-body=20000000",
          "fine",
          "gzip-bomb=50000000");

  private int turn;

  Faults next() {
    String what = ORDER.get(turn++ % ORDER.size());
    if (what.equals("fine")) {
      return new Faults(Map.of());
    }
    FaultRule rule = FaultRule.parse(what);
    return new Faults(Map.of(rule.kind(), rule));
  }
}
