package org.rollcall.platform.web.internal.api;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.platform.core.service.Rollcall;

/** Every route of the API, and which of them a request means. */
final class RouteTable {
  private final List<Route> routes;

  private RouteTable(List<Route> routes) {
    this.routes = routes;
  }

  static RouteTable of(Rollcall rollcall) {
    var names = new ConnectorNames(rollcall.deployConnectors());
    return new RouteTable(
        Stream.of(
                OpenApiDocument.routes(),
                new MeRoutes(rollcall).routes(),
                new IncidentRoutes(rollcall).routes(),
                new MailRoutes(rollcall).routes(),
                new NotificationRoutes(rollcall).routes(),
                new DistrictRoutes(rollcall).routes(),
                new AccountRoutes(rollcall).routes(),
                new ConnectorRoutes(rollcall, names).routes(),
                new PartnershipRoutes(rollcall).routes(),
                new EligibilityRoutes(rollcall, names).routes(),
                new GuideRoutes(rollcall, names).routes(),
                new InterestRoutes(rollcall).routes(),
                new ConnectionRoutes(rollcall, names).routes(),
                new CheckRoutes(rollcall).routes(),
                new AddressRoutes(rollcall, names).routes(),
                new ProbeRoutes(rollcall).routes(),
                new ConformanceRoutes(rollcall, names).routes(),
                new SecretRoutes(rollcall).routes(),
                new SafetyRoutes(rollcall).routes(),
                new RunRoutes(rollcall).routes(),
                new FileRoutes(rollcall).routes(),
                new ScheduleRoutes(rollcall).routes(),
                new ComparisonRoutes(rollcall).routes(),
                new HistoryRoutes(rollcall).routes(),
                new RolloverRoutes(rollcall).routes(),
                new ScopeRoutes(rollcall).routes(),
                new OutsideRoutes(rollcall).routes(),
                new PlanRoutes(rollcall).routes(),
                new UndoRoutes(rollcall).routes(),
                new GraceRoutes(rollcall).routes(),
                new SuspendedRoutes(rollcall).routes(),
                new RosterRoutes(rollcall).routes(),
                new FindingRoutes(rollcall).routes(),
                new AccountMatchRoutes(rollcall).routes(),
                new ConfirmedAccountRoutes(rollcall).routes(),
                new AuditRoutes(rollcall).routes(),
                new TogetherRoutes(rollcall).routes(),
                new KeptRoutes(rollcall).routes(),
                new PersonRoutes(rollcall).routes())
            .flatMap(List::stream)
            .toList());
  }

  List<Route> routes() {
    return routes;
  }

  /** The route that a method on a raw path means, with the values found in the path. */
  Found find(String method, String rawPath) {
    for (Route route : routes) {
      var values = route.path().match(rawPath);
      if (values.isPresent() && route.answers(method)) {
        return new Found(route, values.get());
      }
    }
    var allowed =
        routes.stream()
            .filter(route -> route.path().match(rawPath).isPresent())
            .map(Route::method)
            .collect(joining(", "));
    throw allowed.isEmpty() ? HttpFault.noSuchPath() : HttpFault.methodNotAllowed(method, allowed);
  }

  /** A route and what stood in the path for its variables. */
  record Found(Route route, Map<String, String> values) {}
}
