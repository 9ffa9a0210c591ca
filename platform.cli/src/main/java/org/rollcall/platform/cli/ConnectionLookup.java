package org.rollcall.platform.cli;

import java.util.List;

/** Finds the connection that a person named by its id or its name. */
final class ConnectionLookup {
  private ConnectionLookup() {}

  static Fields find(Api api, String named) {
    var connections = Fields.list(api.get("/connections"));
    var byId = connections.stream().filter(one -> one.text("id").equals(named)).toList();
    var meant = byId.isEmpty() ? byName(connections, named) : byId;
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw new CommandFailure(
        meant.isEmpty()
            ? "There is no connection \"%s\"; \"rollcall connections\" lists them.".formatted(named)
            : "Several connections are named \"%s\"; give the id, one of %s."
                .formatted(
                    named, String.join(", ", meant.stream().map(one -> one.text("id")).toList())));
  }

  private static List<Fields> byName(List<Fields> connections, String named) {
    return connections.stream().filter(one -> one.text("name").equalsIgnoreCase(named)).toList();
  }

  static String path(Fields connection) {
    return "/connections/" + connection.text("id");
  }
}
