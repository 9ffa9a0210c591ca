package org.rollcall.platform.web.internal.page.connect;

import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connection.CheckRunId;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.connect.ConnectForm.Typed;
import org.rollcall.platform.web.internal.page.prepare.GuideView;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;

/** What was entered for a connection, to be changed; nothing is saved before it works. */
final class SettingsPage {

  private final Rollcall rollcall;

  SettingsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var connection = connection(asked);
    var descriptor = descriptor(connection);
    var failed = asked.field("check");
    if (!asked.field("pending").isEmpty()) {
      var pending = rollcall.addressDoctor().find(asked.caller(), asked.field("pending"));
      return form(asked, 200, connection, descriptor, Typed.again(pending.request(), descriptor));
    }
    if (failed.isEmpty()) {
      var typed = new Typed(connection.name(), connection.settings().asMap(), Map.of());
      return form(asked, 200, connection, descriptor, typed);
    }
    var check = rollcall.connectSis().find(asked.caller(), new CheckRunId(failed));
    return form(
        asked, 200, connection, descriptor, new Typed(check.name(), check.values(), Map.of()));
  }

  Answer authorize(Asked asked) {
    var connection = connection(asked);
    var descriptor = descriptor(connection);
    var filled = Filled.of(asked, descriptor);
    try {
      return AddressPage.go(
          rollcall,
          asked,
          new ConnectRequest(
              connection.id(),
              connection.district(),
              connection.connector(),
              filled.name(),
              filled.values(),
              filled.secrets()));
    } catch (Refusal e) {
      return form(asked, 422, connection, descriptor, filled.refused(e));
    }
  }

  private Answer form(
      Asked asked,
      int status,
      Connection connection,
      ConnectorDescriptor descriptor,
      Typed entered) {
    var urls = connection.addresses().tokenUrls();
    var typed = entered.withFound(urls.size() == 1 ? urls.get(0).toString() : "");
    var advanced = ConnectForm.inputs(descriptor, typed, true, true);
    var form =
        new ConnectForm(
            "/connections/" + connection.id() + "/settings",
            "/connections/" + connection.id(),
            descriptor.product(),
            descriptor.vendor(),
            true,
            typed.faults().isEmpty() ? "" : "Something is not right yet: see the marked fields.",
            new Input("name", typed.name(), typed.faults().getOrDefault("name", "")),
            List.of(),
            "",
            ConnectForm.inputs(descriptor, typed, true, false),
            advanced,
            advanced.stream().anyMatch(ConnectForm.FieldInput::faulty),
            SecretDates.ELSEWHERE,
            guide(asked, connection),
            Prepared.of(rollcall, asked.caller(), connection.district(), connection.connector())
                .orElse(null),
            "/connections/" + connection.id() + "/eligibility",
            descriptor.supportContacts());
    return new Answer.Show(status, "connect", "Settings of " + connection.name(), form, false);
  }

  private GuideView guide(Asked asked, Connection connection) {
    var guide =
        rollcall.followGuide().of(asked.caller(), connection.district(), connection.connector());
    return GuideView.of(guide, true, connection.id().toString(), rollcall.clock());
  }

  private Connection connection(Asked asked) {
    return rollcall.connectSis().find(asked.caller(), new ConnectionId(asked.number("connection")));
  }

  private ConnectorDescriptor descriptor(Connection connection) {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().equals(connection.connector()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "The connector of this connection is not installed, so its settings cannot be"
                        + " shown. An operator installs it on the page Connectors; the roster"
                        + " stays as it is."));
  }
}
