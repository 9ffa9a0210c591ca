package org.rollcall.platform.web.internal.page.roster;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/**
 * That a record of the roster is suspended: the SIS has it no longer.
 *
 * @param goes whether the next complete run removes it; said of one record alone
 * @param kept whether the next complete run takes the mark off; said of one record alone
 */
record Suspended(@Nullable Moment since, String runPath, String run, boolean goes, boolean kept) {

  /** Those among some records of a collection that are suspended. */
  static Map<SourcedId, Suspended> among(
      Rollcall rollcall,
      Asked asked,
      RosterDesk.Open open,
      RosterCollection collection,
      Collection<SourcedId> some) {
    var moments = open.moments(asked, rollcall);
    return rollcall
        .safeguard()
        .suspended()
        .among(asked.caller(), open.connection().id(), collection, some)
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, it -> of(it.getValue(), moments, Disposition.SUSPEND)));
  }

  /** That one record is; null when it is not. */
  static @Nullable Suspended of(
      Rollcall rollcall,
      Asked asked,
      RosterDesk.Open open,
      RosterCollection collection,
      SourcedId id) {
    return rollcall
        .safeguard()
        .suspended()
        .find(asked.caller(), open.connection().id(), collection, id)
        .map(it -> of(it.suspension(), open.moments(asked, rollcall), it.then()))
        .orElse(null);
  }

  private static Suspended of(Suspension of, Moments moments, Disposition then) {
    return new Suspended(
        moments.of(of.at()),
        "/runs/" + of.run(),
        of.run().toString(),
        then == Disposition.REMOVE,
        then == Disposition.KEEP);
  }
}
