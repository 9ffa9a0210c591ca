package org.rollcall.connector.simulator.internal.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.query.Query;

/** One OneRoster service: finds the route, checks the token and its scopes, and answers. */
final class Service {

  static final String COOKIE = "affinity=node-2";

  /** A route and the identifiers in the address that met it. */
  private record Met(Route route, List<String> ids) {}

  private final String origin;
  private final List<String> roots;
  private final boolean caseMatters;
  private final List<Route> routes;
  private final Guard guard;
  private final String vendorPair;

  /**
   * @param roots where it answers: usually one
   * @param vendorPair what X-Vendor-Authorization must hold where the fault demands it
   */
  Service(
      String origin,
      List<String> roots,
      boolean caseMatters,
      List<Route> routes,
      Guard guard,
      String vendorPair) {
    this.origin = origin;
    this.roots = List.copyOf(roots);
    this.caseMatters = caseMatters;
    this.routes = List.copyOf(routes);
    this.guard = guard;
    this.vendorPair = vendorPair;
  }

  boolean owns(Asked asked) {
    return root(asked).isPresent();
  }

  /** The pattern of the route that a request meets, for counting. */
  String routeOf(Asked asked) {
    return met(asked).map(met -> met.route().pattern()).orElse("unknown");
  }

  String challenge() {
    return guard.challenge();
  }

  Answer answer(Asked asked, Faults faults) {
    Set<String> granted =
        guard
            .granted(asked)
            .filter(scopes -> !faults.has(FaultKind.COOKIE) || sendsCookie(asked))
            .orElseThrow(
                () ->
                    new Refusal(MinorCode.UNAUTHORISEDREQUEST, "The request has no valid token."));
    if (faults.has(FaultKind.VENDOR_HEADER)
        && !asked.header("x-vendor-authorization").equals(vendorPair)) {
      throw new Refusal(MinorCode.FORBIDDEN, "The header X-Vendor-Authorization is demanded.");
    }
    Met met = met(asked).orElseThrow(() -> Refusal.unknownObject("operation at this address"));
    if (met.route().scopes().stream().noneMatch(granted::contains)) {
      throw new Refusal(MinorCode.FORBIDDEN, "The token lacks the scope for this operation.");
    }
    if (!asked.verb().equals("GET") && faults.has(FaultKind.UNREGISTERED)) {
      throw new Refusal(
          MinorCode.FORBIDDEN, "Writing is not enabled: self-registration was not completed.");
    }
    var call =
        new Call(
            origin,
            origin + asked.path(),
            met.ids(),
            Query.parse(asked.query()),
            asked.body(),
            faults);
    return met.route().endpoint().apply(call);
  }

  private static boolean sendsCookie(Asked asked) {
    return asked.header("cookie").contains(COOKIE);
  }

  private Optional<String> root(Asked asked) {
    return roots.stream().filter(root -> asked.isBelow(root, caseMatters)).findFirst();
  }

  private Optional<Met> met(Asked asked) {
    return root(asked)
        .flatMap(
            root -> {
              List<String> path = asked.segments(root);
              return routes.stream()
                  .filter(route -> route.verb().equals(asked.verb()))
                  .flatMap(
                      route ->
                          route.match(path, caseMatters).map(ids -> new Met(route, ids)).stream())
                  .findFirst();
            });
  }
}
