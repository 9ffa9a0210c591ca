package org.rollcall.platform.web.internal.page.district;

import java.util.List;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Numbers;

/** Whose data lives here. */
final class DistrictsPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Row> districts, boolean operator) {}

  /** One district. */
  record Row(
      String path, String name, String domains, String zone, boolean demo, String connections) {

    static Row of(District district, List<Connection> connections) {
      long own = connections.stream().filter(of -> of.district().equals(district.id())).count();
      return new Row(
          "/districts/" + district.id(),
          district.name(),
          String.join(", ", district.emailDomains()),
          district.zone().getId(),
          district.demo(),
          Numbers.counted(own, "connection", "connections"));
    }
  }

  DistrictsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var connections = rollcall.connectSis().list(asked.caller());
    var rows =
        rollcall.keepDistricts().list(asked.caller()).stream()
            .map(district -> Row.of(district, connections))
            .toList();
    var operator = asked.caller().role() == Role.OPERATOR;
    return Answer.show("districts", "Districts", new Model(rows, operator));
  }
}
