package org.rollcall.platform.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.disk.DiskSpace;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.health.CheckHealth;
import org.rollcall.platform.core.health.Freshness;
import org.rollcall.platform.core.health.ReadMetrics;
import org.rollcall.platform.core.health.RunTally;
import org.rollcall.platform.core.health.WriteWatch;
import org.rollcall.platform.core.outbound.OutboundCalls;
import org.rollcall.platform.core.service.Informed;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.telling.Telling;
import org.rollcall.platform.core.telling.post.Postbox;

/** Puts together what tells people and machines how things stand. */
record Informing(
    PlatformSettings settings,
    Store store,
    ConnectorRegistry registry,
    Secrets secrets,
    KeptEligibility eligibility,
    OutboundCalls outbound,
    RunQueue queue,
    Postbox postbox,
    AuditLog audit,
    Clock clock) {

  Informed parts() {
    var staleAfter = Duration.ofHours(settings.number(Setting.STALE_AFTER));
    var freshness =
        new Freshness(
            store.syncRuns(),
            store.dueRuns(),
            store.agreements(),
            store.pauses(),
            staleAfter,
            clock);
    var telling =
        Telling.over(
            new Telling.Needs(
                settings,
                store,
                freshness,
                registry,
                secrets.use(),
                secrets.vault(),
                eligibility,
                outbound,
                postbox,
                outbound::trust,
                audit,
                ZoneId.systemDefault(),
                clock));
    var runs = new RunTally();
    queue.tellEnds(runs);
    queue.tellEnds(telling.timer());
    var disk = new DiskSpace(settings.home(), settings.number(Setting.DISK_ENOUGH));
    var writes = new WriteWatch(store.writing(), clock);
    return new Informed(
        telling,
        new CheckHealth(
            store.connections(),
            registry,
            store.dueRuns(),
            queue,
            freshness,
            writes,
            disk,
            telling.timer()::lastLook,
            clock),
        new ReadMetrics(
            store,
            queue,
            runs,
            freshness,
            writes,
            disk,
            outbound::callsByStatus,
            settings.get(Setting.METRICS_KEY)));
  }
}
