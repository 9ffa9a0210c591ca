package org.rollcall.platform.web.internal.page.roster;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Stale;

/** Opens the roster that a page of a connection is about. */
record RosterDesk(Rollcall rollcall) {

  /** A roster, the connection that it came over, and that it is out of date, if it is. */
  record Open(Connection connection, RosterReader roster, @Nullable Stale stale) {

    /** Moments in the zone of the district. */
    Moments moments(Asked asked, Rollcall rollcall) {
      var district = rollcall.keepDistricts().find(asked.caller(), connection.district());
      return new Moments(rollcall.clock(), district.zone());
    }

    Links links() {
      return new Links("/connections/" + connection.id());
    }
  }

  Open open(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    return new Open(
        rollcall.connectSis().find(asked.caller(), id),
        rollcall.readRosters().open(asked.caller(), id),
        Stale.of(rollcall.overview().of(asked.caller(), id), asked.caller(), rollcall.clock()));
  }

  /** The identifier in the query. */
  static SourcedId wanted(Asked asked, String what) {
    var id = asked.field("id");
    if (id.isEmpty()) {
      throw Refusal.notFound(what);
    }
    return SourcedId.of(id);
  }
}
