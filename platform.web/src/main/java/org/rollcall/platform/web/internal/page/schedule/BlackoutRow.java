package org.rollcall.platform.web.internal.page.schedule;

import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.web.internal.view.Moments;

/**
 * One blackout of a list.
 *
 * @param removePath where it is removed; empty for the freeze of a rollover
 */
record BlackoutRow(
    String from,
    String until,
    String reason,
    String reach,
    String by,
    boolean holds,
    String removePath) {

  static BlackoutRow of(Blackout blackout, ConnectionId connection, boolean holds) {
    var until = blackout.until();
    return new BlackoutRow(
        Moments.date(blackout.from()),
        until == null ? "without an end" : Moments.date(until),
        blackout.reason(),
        blackout.connection() == null ? "whole district" : "this connection",
        blackout.by(),
        holds,
        blackout.kind() == Blackout.Kind.ROLLOVER
            ? ""
            : "/connections/" + connection + "/blackouts/" + blackout.id() + "/remove");
  }
}
