package org.rollcall.connector.simulator.internal.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Query;

/** One OneRoster service: finds the route, checks the token and its scopes, and answers. */
final class Service {

  /** A route and the identifiers in the address that met it. */
  private record Met(Route route, List<String> ids) {}

  private final String origin;
  private final String root;
  private final List<Route> routes;
  private final Tokens tokens;

  Service(String origin, String root, List<Route> routes, Tokens tokens) {
    this.origin = origin;
    this.root = root;
    this.routes = List.copyOf(routes);
    this.tokens = tokens;
  }

  boolean owns(Asked asked) {
    return asked.isBelow(root);
  }

  /** The pattern of the route that a request meets, for counting. */
  String routeOf(Asked asked) {
    return met(asked).map(met -> met.route().pattern()).orElse("unknown");
  }

  Answer answer(Asked asked, Faults faults) {
    Optional<Set<String>> granted =
        asked.authorization().regionMatches(true, 0, "Bearer ", 0, 7)
            ? tokens.scopesOf(asked.authorization().substring(7).strip())
            : Optional.empty();
    if (granted.isEmpty()) {
      return Answer.refused(
              new Refusal(MinorCode.UNAUTHORISEDREQUEST, "The request has no valid token."))
          .with("WWW-Authenticate", "Bearer realm=\"oneroster\"");
    }
    Met met = met(asked).orElseThrow(() -> Refusal.unknownObject("operation at this address"));
    if (met.route().scopes().stream().noneMatch(granted.get()::contains)) {
      throw new Refusal(MinorCode.FORBIDDEN, "The token lacks the scope for this operation.");
    }
    var call =
        new Call(
            origin + asked.path(), met.ids(), Query.parse(asked.query()), asked.body(), faults);
    return met.route().endpoint().apply(call);
  }

  private Optional<Met> met(Asked asked) {
    List<String> path = asked.segments(root);
    return routes.stream()
        .filter(route -> route.verb().equals(asked.verb()))
        .flatMap(route -> route.match(path).map(ids -> new Met(route, ids)).stream())
        .findFirst();
  }
}
