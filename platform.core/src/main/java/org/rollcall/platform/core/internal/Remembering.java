package org.rollcall.platform.core.internal;

import java.time.Clock;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.history.PruneHistory;
import org.rollcall.platform.core.history.RecordHistory;
import org.rollcall.platform.core.history.RunHistory;
import org.rollcall.platform.core.roster.ReadRosters;
import org.rollcall.platform.core.service.LookingBack;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.SyncRoster;

/** What remembers runs and records, and forgets them in time, put together. */
final class Remembering {
  private Remembering() {}

  static LookingBack lookingBack(
      Store store, SyncRoster syncs, ReadRosters rosters, AuditLog audit, Clock clock) {
    var connections = store.connections();
    var versions = store.rosterVersions();
    return new LookingBack(
        new RunHistory(syncs, store.syncRuns(), connections, versions, audit, clock),
        new RecordHistory(connections, rosters, versions, store.syncRuns(), audit));
  }

  static PruneHistory prune(Store store, PlatformSettings settings, Clock clock) {
    return new PruneHistory(
        store.districts(),
        store.connections(),
        store.rosterVersions(),
        store.syncRuns(),
        store.guard().plans(),
        settings,
        clock);
  }
}
