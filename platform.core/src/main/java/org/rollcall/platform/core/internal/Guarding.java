package org.rollcall.platform.core.internal;

import java.time.Clock;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.plan.AdoptDryRuns;
import org.rollcall.platform.core.plan.DecideOnPlans;
import org.rollcall.platform.core.plan.GiveGrace;
import org.rollcall.platform.core.plan.GuardPorts;
import org.rollcall.platform.core.plan.GuardedRoster;
import org.rollcall.platform.core.plan.KeepOutside;
import org.rollcall.platform.core.plan.OutsideRecords;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.plan.Safeguard;
import org.rollcall.platform.core.plan.SeeSuspended;
import org.rollcall.platform.core.plan.UndoRuns;
import org.rollcall.platform.core.scope.ScopePorts;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.HandedOver;
import org.rollcall.platform.core.sync.RosterKeeper;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.sync.SyncRoster;

/** What keeps rosters from harm, put together. */
record Guarding(Store store, GuardPorts ports, Clock clock) {
  static Guarding over(Store store, Clock clock) {
    return new Guarding(store, store.guard(), clock);
  }

  RosterKeeper keeper() {
    return new GuardedRoster(store.districts(), store.rosters(), ports, clock);
  }

  /** What lies outside the scope is kept beside what is missing. */
  ScopePorts scopes() {
    return new ScopePorts(store.scopes(), new OutsideRecords(ports.missing()));
  }

  Safeguard safeguard(SyncRoster syncs, RunQueue queue, HandedOver files, AuditLog audit) {
    var connections = store.connections();
    var decide = new DecideOnPlans(connections, ports, syncs, audit, clock);
    return new Safeguard(
        new ReviewPlans(connections, store.rosters(), ports, audit),
        decide,
        new UndoRuns(
            connections,
            store.rosters(),
            ports,
            syncs,
            queue,
            store.rosterVersions(),
            store.pauses(),
            audit,
            clock),
        new AdoptDryRuns(connections, ports, decide, files, clock),
        new KeepOutside(connections, store.rosters(), ports, audit, clock),
        new GiveGrace(connections, ports.settings(), audit),
        new SeeSuspended(connections, store.rosters(), ports, audit));
  }
}
