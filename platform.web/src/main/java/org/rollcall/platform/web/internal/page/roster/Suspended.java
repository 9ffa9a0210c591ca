package org.rollcall.platform.web.internal.page.roster;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** That a record of the roster is suspended: the SIS has it no longer. */
record Suspended(@Nullable Moment since, String runPath, String run) {

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
        .collect(
            toMap(
                Map.Entry::getKey,
                it ->
                    new Suspended(
                        moments.of(it.getValue().at()),
                        "/runs/" + it.getValue().run(),
                        it.getValue().run().toString())));
  }

  /** That one record is; null when it is not. */
  static @Nullable Suspended of(
      Rollcall rollcall,
      Asked asked,
      RosterDesk.Open open,
      RosterCollection collection,
      SourcedId id) {
    return among(rollcall, asked, open, collection, List.of(id)).get(id);
  }
}
