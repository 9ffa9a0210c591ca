package org.rollcall.platform.web.internal.page.connector;

import static java.util.stream.Collectors.groupingBy;

import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** Whether a connector is really to go. */
final class RemoveConnectorPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(Shelf connector) {}

  RemoveConnectorPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    asked.caller().mustBeOperator();
    var connections =
        rollcall.connectSis().list(asked.caller()).stream()
            .collect(groupingBy(Connection::connector));
    var shelf =
        rollcall.deployConnectors().list().stream()
            .filter(connector -> connector.file().equals(asked.field("file")))
            .findFirst()
            .map(connector -> Shelf.of(connector, connections))
            .orElseThrow(() -> Refusal.notFound("connector"));
    return Answer.show("remove-connector", "Remove " + shelf.product(), new Model(shelf));
  }

  Answer remove(Asked asked) {
    rollcall.deployConnectors().remove(asked.caller(), asked.field("file"));
    return Answer.go("/connectors");
  }
}
