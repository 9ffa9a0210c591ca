package org.rollcall.connector.simulator.internal.http;

import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Query;

/**
 * Which part of a collection one page shows.
 *
 * @param limit at most so many records
 * @param offset where the caller asked to begin
 * @param from where the page really begins
 */
record PageCut(int limit, int offset, int from) {

  static PageCut of(Query query, int clamp, Faults faults, int turn) {
    int wanted = query.limit();
    faults
        .rule(FaultKind.LIMIT_REFUSED)
        .filter(rule -> wanted > rule.number())
        .ifPresent(
            rule -> {
              throw Refusal.invalidData("The limit may be at most " + rule.value() + ".");
            });
    int cut = faults.rule(FaultKind.CLAMP).map(FaultRule::number).orElse(clamp);
    if (faults.has(FaultKind.CHANGING_CLAMP)) {
      cut = Math.max(1, cut / (2 + turn % 3));
    }
    int limit = Math.min(wanted, cut);
    int offset = faults.has(FaultKind.CURSORS) ? PageLinks.placeOf(query) : query.offset();
    return new PageCut(limit, offset, begin(offset, limit, faults));
  }

  private static int begin(int offset, int limit, Faults faults) {
    if (faults.has(FaultKind.LOOP)) {
      return 0;
    }
    if (faults.has(FaultKind.REPEAT_PAGE)) {
      return Math.max(0, offset - limit);
    }
    return faults.has(FaultKind.DUPLICATE) ? Math.max(0, offset - 1) : offset;
  }
}
