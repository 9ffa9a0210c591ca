package org.rollcall.platform.core.internal;

import java.time.Clock;
import java.util.List;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectByFiles;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.connection.SwitchOff;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.departure.LeaveSis;
import org.rollcall.platform.core.exchange.DataExchange;
import org.rollcall.platform.core.exchange.FlowTimes;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.packages.Packages;
import org.rollcall.platform.core.person.PersonalData;
import org.rollcall.platform.core.plan.Safeguard;
import org.rollcall.platform.core.probe.ProfileForSupport;
import org.rollcall.platform.core.rollover.RollOver;
import org.rollcall.platform.core.schedule.PlanRuns;
import org.rollcall.platform.core.scoping.ChooseScope;
import org.rollcall.platform.core.service.LivingTogether;
import org.rollcall.platform.core.setup.DistrictChoice;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.support.SupportBundle;
import org.rollcall.platform.core.support.SupportPart;
import org.rollcall.platform.core.support.SupportWithSis;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.sync.RunTiming;
import org.rollcall.platform.core.sync.SyncRoster;

/** Puts together what a connection needs beside connecting and syncing. */
record Together(
    Store store,
    ConnectorRegistry registry,
    ConnectionContexts contexts,
    ConnectSis connectSis,
    RunQueue queue,
    RunTiming timing,
    SyncRoster syncRoster,
    SisAccess access,
    Safeguard safeguard,
    Packages packages,
    DistrictChoice choice,
    AuditLog audit,
    Clock clock) {

  LivingTogether parts() {
    return new LivingTogether(
        exchange(),
        support(),
        leave(),
        person(),
        planRuns(),
        rollOver(),
        files(),
        byFiles(),
        chooseScope());
  }

  private DataExchange exchange() {
    return new DataExchange(
        store.agreements(),
        registry,
        connectSis,
        new SwitchOff(
            store.connections(), store.agreements()::remove, packages.forgetting(queue), audit),
        new FlowTimes(timing.moments()),
        clock);
  }

  private SupportWithSis support() {
    return new SupportWithSis(
        connectSis,
        store.districts(),
        registry,
        store.supportConsents(),
        new SupportBundle(registry, contexts, store.syncRuns(), furtherParts(), clock),
        audit,
        clock);
  }

  private PlanRuns planRuns() {
    return new PlanRuns(
        store.connections(),
        store.rosters(),
        new PlanRuns.TimingStore(store.schedules(), store.blackouts()),
        timing.moments(),
        timing.capabilities(),
        queue,
        audit,
        clock);
  }

  private RollOver rollOver() {
    return new RollOver(
        access,
        store.rosters(),
        store.rollovers(),
        store.blackouts(),
        timing.moments(),
        new RollOver.Plans(syncRoster, safeguard.review(), safeguard.adopt()),
        queue,
        audit,
        clock);
  }

  private ChooseScope chooseScope() {
    return new ChooseScope(
        access,
        store.rosters(),
        store.guard(),
        new ChooseScope.Kept(store.scopes(), store.watermarks(), store.syncRuns()),
        timing.moments(),
        audit,
        clock);
  }

  private LeaveSis leave() {
    return new LeaveSis(
        connectSis,
        store.keptConnections(),
        contexts,
        store.rosters(),
        packages.forgetting(queue),
        audit,
        clock);
  }

  private HandOverFiles files() {
    return packages.files(store.connections(), registry, syncRoster, queue, audit);
  }

  private ConnectByFiles byFiles() {
    return new ConnectByFiles(store.connections(), registry, choice, audit, clock);
  }

  private PersonalData person() {
    return new PersonalData(
        connectSis,
        store.erasures(),
        store.accountLists(),
        store.guard().missing(),
        syncRoster,
        audit,
        clock);
  }

  /** What the support bundle holds besides. */
  private List<SupportPart> furtherParts() {
    return List.of(new ProfileForSupport(store.capabilityProfiles()));
  }
}
