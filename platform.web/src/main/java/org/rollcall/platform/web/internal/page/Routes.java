package org.rollcall.platform.web.internal.page;

import java.util.List;
import java.util.stream.Stream;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.page.account.AccountRoutes;
import org.rollcall.platform.web.internal.page.audit.AuditRoutes;
import org.rollcall.platform.web.internal.page.connect.ConnectRoutes;
import org.rollcall.platform.web.internal.page.connection.ConnectionRoutes;
import org.rollcall.platform.web.internal.page.connector.ConnectorRoutes;
import org.rollcall.platform.web.internal.page.district.DistrictRoutes;
import org.rollcall.platform.web.internal.page.entry.EntryRoutes;
import org.rollcall.platform.web.internal.page.finding.FindingRoutes;
import org.rollcall.platform.web.internal.page.kept.KeptRoutes;
import org.rollcall.platform.web.internal.page.live.LiveRoutes;
import org.rollcall.platform.web.internal.page.notification.NotificationRoutes;
import org.rollcall.platform.web.internal.page.overview.OverviewRoutes;
import org.rollcall.platform.web.internal.page.plan.PlanRoutes;
import org.rollcall.platform.web.internal.page.prepare.PrepareRoutes;
import org.rollcall.platform.web.internal.page.probe.ProbeRoutes;
import org.rollcall.platform.web.internal.page.rollover.RolloverRoutes;
import org.rollcall.platform.web.internal.page.roster.RosterRoutes;
import org.rollcall.platform.web.internal.page.schedule.ScheduleRoutes;
import org.rollcall.platform.web.internal.page.scope.ScopeRoutes;
import org.rollcall.platform.web.internal.page.secret.SecretRoutes;
import org.rollcall.platform.web.internal.route.Route;

/** Every route of the console, area by area. */
public final class Routes {

  private Routes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall, Gate gate) {
    return Stream.of(
            EntryRoutes.of(rollcall, gate),
            OverviewRoutes.of(rollcall),
            LiveRoutes.of(rollcall),
            ConnectRoutes.of(rollcall),
            PrepareRoutes.of(rollcall),
            ConnectionRoutes.of(rollcall),
            PlanRoutes.of(rollcall),
            ScheduleRoutes.of(rollcall),
            RolloverRoutes.of(rollcall),
            ScopeRoutes.of(rollcall),
            ProbeRoutes.of(rollcall),
            SecretRoutes.of(rollcall),
            RosterRoutes.of(rollcall),
            FindingRoutes.of(rollcall),
            ConnectorRoutes.of(rollcall),
            AccountRoutes.of(rollcall),
            DistrictRoutes.of(rollcall),
            AuditRoutes.of(rollcall),
            NotificationRoutes.of(rollcall),
            KeptRoutes.of(rollcall))
        .flatMap(List::stream)
        .toList();
  }
}
