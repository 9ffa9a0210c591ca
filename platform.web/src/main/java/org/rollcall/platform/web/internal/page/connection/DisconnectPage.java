package org.rollcall.platform.web.internal.page.connection;

import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Standing;

/** The end of a connection, after its name was typed. */
final class DisconnectPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(Standing standing, Input name) {}

  DisconnectPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return form(asked, 200, "");
  }

  Answer disconnect(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    if (!asked.field("name").equalsIgnoreCase(connection.name().strip())) {
      return form(asked, 422, "Type the name exactly as it stands above.");
    }
    rollcall.connectSis().disconnect(asked.caller(), connection.id());
    return Answer.go("/");
  }

  private Answer form(Asked asked, int status, String fault) {
    var standing =
        Standing.of(
            rollcall.overview().of(asked.caller(), id(asked)), asked.caller(), rollcall.clock());
    var model = new Model(standing, new Input("name", asked.field("name"), fault));
    return new Answer.Show(status, "disconnect", "Disconnect " + standing.name(), model, false);
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
