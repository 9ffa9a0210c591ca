package org.rollcall.platform.web.internal.page.prepare;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.guide.StepKey;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** Takes the ticks of a guide, and leads back to the page that it stands on. */
final class GuidePage {

  private final Rollcall rollcall;

  GuidePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  /** Ticks off what was ticked of what was shown; what was not shown stays as it is. */
  Answer tick(Asked asked) {
    var done = keys(asked, "done");
    var undone = new HashSet<>(keys(asked, "shown"));
    undone.removeAll(done);
    var from = asked.field("connection");
    if (!from.isEmpty()) {
      var connection = rollcall.connectSis().find(asked.caller(), connection(from));
      tick(asked, connection.district(), connection.connector(), done, undone);
      return Answer.go("/connections/" + connection.id() + "/settings");
    }
    var pick = DistrictPick.of(rollcall, asked);
    var connector = connector(asked);
    tick(asked, pick.chosen(), connector, done, undone);
    return Answer.go("/connect/" + connector + pick.query());
  }

  private void tick(
      Asked asked,
      @Nullable DistrictId district,
      ConnectorId connector,
      Set<StepKey> done,
      Set<StepKey> undone) {
    rollcall.followGuide().tick(asked.caller(), district, connector, done, undone);
  }

  private static Set<StepKey> keys(Asked asked, String name) {
    return asked.all(name).stream().map(StepKey::new).collect(Collectors.toSet());
  }

  private static ConnectionId connection(String text) {
    try {
      return new ConnectionId(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw Refusal.notFound("connection");
    }
  }

  private ConnectorId connector(Asked asked) {
    return rollcall.deployConnectors().offered().stream()
        .map(offer -> offer.id())
        .filter(id -> id.value().equals(asked.place("connector")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("connector"));
  }
}
