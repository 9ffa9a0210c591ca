package org.rollcall.platform.web.internal.page;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.page.entry.EntryRoutes;
import org.rollcall.platform.web.internal.route.Route;

/** Every route of the console, area by area. */
public final class Routes {

  private Routes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall, Gate gate) {
    return Stream.of(EntryRoutes.of(rollcall, gate)).flatMap(List::stream).toList();
  }
}
