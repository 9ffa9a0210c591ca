package org.rollcall.platform.core.internal;

import java.time.Clock;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.finding.ReviewFindings;
import org.rollcall.platform.core.match.ConfirmAccounts;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.match.OutsidePeople;
import org.rollcall.platform.core.overview.Overview;
import org.rollcall.platform.core.overview.SeeSchools;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.roster.ReadRosters;
import org.rollcall.platform.core.service.DataQuality;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.RunQueue;

/** What judges how good the data of a SIS is, put together. */
final class Judging {
  private final PlatformSettings settings;
  private final Store store;
  private final AuditLog audit;
  private final Clock clock;

  Judging(PlatformSettings settings, Store store, AuditLog audit, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Hears of the runs of a queue, too. */
  DataQuality over(RunQueue queue, Overview overview, ReadRosters rosters, ReviewPlans plans) {
    var accounts =
        new MatchAccounts(
            store.connections(),
            store.districts(),
            store.accountLists(),
            store.rosters(),
            new OutsidePeople(store.scopes(), store.guard().missing()),
            settings.home().resolve("tmp").resolve("accounts"),
            audit,
            clock);
    queue.tellEnds(accounts);
    return new DataQuality(
        new ReviewFindings(store.connections(), store.findings(), store.rosters(), audit),
        accounts,
        new ConfirmAccounts(
            store.connections(), store.accountLists(), store.rosters(), audit, clock),
        new SeeSchools(overview, rosters, plans, accounts));
  }
}
