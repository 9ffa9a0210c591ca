package org.rollcall.platform.web.internal.page.connector;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** Everything that is installed, what state it is in, and what it serves. */
final class ConnectorsPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Shelf> connectors, boolean none, boolean operator, String notice) {}

  ConnectorsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer install(Asked asked) {
    asked.caller().mustBeOperator();
    try {
      var file = asked.file("bundle").orElse(null);
      if (file == null) {
        return page(asked, 422, "Choose the connector’s file first: it ends in .jar.");
      }
      var name = String.valueOf(file.getSubmittedFileName());
      try (var content = file.getInputStream()) {
        rollcall.deployConnectors().install(asked.caller(), name, content);
      }
      return Answer.go("/connectors");
    } catch (Refusal e) {
      return page(asked, 409, e.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer page(Asked asked, int status, String notice) {
    var connections =
        rollcall.connectSis().list(asked.caller()).stream()
            .collect(groupingBy(Connection::connector));
    var shelves =
        rollcall.deployConnectors().list().stream()
            .map(connector -> Shelf.of(connector, connections))
            .toList();
    var operator = asked.caller().role() == Role.OPERATOR;
    var model = new Model(shelves, shelves.isEmpty(), operator, notice);
    return new Answer.Show(status, "connectors", "Connectors", model, false);
  }
}
