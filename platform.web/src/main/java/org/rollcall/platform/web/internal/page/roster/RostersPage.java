package org.rollcall.platform.web.internal.page.roster;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Standing;

/** Which roster to look at; with a single one, that one. */
final class RostersPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Standing> rosters, boolean none) {}

  RostersPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var rosters =
        rollcall.overview().all(asked.caller()).stream()
            .map(status -> Standing.of(status, asked.caller(), rollcall.clock()))
            .toList();
    return rosters.size() == 1
        ? Answer.go(rosters.get(0).path() + "/roster")
        : Answer.show("rosters", "Rosters", new Model(rosters, rosters.isEmpty()));
  }
}
