package org.rollcall.platform.core.internal;

import java.time.Clock;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.finding.ReviewFindings;
import org.rollcall.platform.core.match.ConfirmAccounts;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.match.OutsidePeople;
import org.rollcall.platform.core.service.DataQuality;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.store.Store;

/** What judges how good the data of a SIS is, put together. */
final class Judging {
  private Judging() {}

  static DataQuality over(PlatformSettings settings, Store store, AuditLog audit, Clock clock) {
    return new DataQuality(
        new ReviewFindings(store.connections(), store.findings(), store.rosters(), audit),
        new MatchAccounts(
            store.connections(),
            store.districts(),
            store.accountLists(),
            store.rosters(),
            new OutsidePeople(store.scopes(), store.guard().missing()),
            settings.home().resolve("tmp").resolve("accounts"),
            audit,
            clock),
        new ConfirmAccounts(
            store.connections(), store.accountLists(), store.rosters(), audit, clock));
  }
}
