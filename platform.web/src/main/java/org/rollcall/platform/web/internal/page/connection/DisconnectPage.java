package org.rollcall.platform.web.internal.page.connection;

import java.util.Map;
import java.util.TreeMap;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.departure.LeaveSis;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Standing;

/** The end of a connection, after its name was typed: what stops, what is kept, for how long. */
final class DisconnectPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(Standing standing, Input name, Input days, boolean now) {}

  DisconnectPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return form(asked, 200, Map.of());
  }

  Answer disconnect(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var faults = new TreeMap<String, String>();
    if (!asked.field("name").equalsIgnoreCase(connection.name().strip())) {
      faults.put("name", "Type the name exactly as it stands above.");
    }
    int days = now(asked) ? 0 : days(asked);
    if (days < 0) {
      faults.put("days", "Give a number of days, such as 30.");
    }
    if (!faults.isEmpty()) {
      return form(asked, 422, faults);
    }
    try {
      rollcall.together().leave().disconnect(asked.caller(), connection.id(), days);
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return form(asked, 422, e.fields());
    }
    return Answer.go("/kept");
  }

  private Answer form(Asked asked, int status, Map<String, String> faults) {
    var standing =
        Standing.of(
            rollcall.overview().of(asked.caller(), id(asked)), asked.caller(), rollcall.clock());
    var days = asked.field("days").isEmpty() ? "" + LeaveSis.USUAL_DAYS : asked.field("days");
    var model =
        new Model(
            standing,
            new Input("name", asked.field("name"), faults.getOrDefault("name", "")),
            new Input("days", days, faults.getOrDefault("days", "")),
            now(asked));
    return new Answer.Show(status, "disconnect", "Disconnect " + standing.name(), model, false);
  }

  private static boolean now(Asked asked) {
    return asked.field("delete").equals("now");
  }

  /** Below zero when it is no number. */
  private static int days(Asked asked) {
    var typed = asked.field("days");
    if (typed.isEmpty()) {
      return LeaveSis.USUAL_DAYS;
    }
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
