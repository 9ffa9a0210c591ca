package org.rollcall.platform.web.internal.page.kept;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** The offer to go on with what was kept of an earlier connection to the same SIS. */
final class TakeUpPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      boolean known,
      String keptName,
      @Nullable Moment at,
      boolean holdsData) {}

  TakeUpPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var same = rollcall.together().leave().sameSis(asked.caller(), connection.id());
    var model =
        new Model(
            "/connections/" + connection.id(),
            connection.name(),
            same.isPresent(),
            same.map(kept -> kept.connection().name()).orElse(""),
            same.map(kept -> moments.of(kept.at())).orElse(null),
            same.map(kept -> kept.holdsData()).orElse(false));
    return Answer.show("take-up", "You were connected to this SIS before", model);
  }

  Answer takeUp(Asked asked) {
    var back = rollcall.together().leave().takeUp(asked.caller(), id(asked));
    return Answer.go("/connections/" + back.id());
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
