package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.CredentialSeal;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.connection.OutboundClients;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.disk.DiskSpace;
import org.rollcall.platform.core.eligibility.KeptEligibility;
import org.rollcall.platform.core.health.Freshness;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.telling.post.Delivery;
import org.rollcall.platform.core.telling.post.NoticeSeal;
import org.rollcall.platform.core.telling.post.Postbox;
import org.rollcall.platform.core.telling.post.WebhookRules;

/** The use cases of telling people, and the timer that tells them. */
public record Telling(
    ShowIncidents incidents,
    KeepMail mail,
    KeepDistrictNotices districts,
    OwnNotices own,
    WatchForTrouble watch,
    DailySummary summary,
    Delivery delivery,
    TellingTimer timer) {

  /**
   * What telling needs of the platform.
   *
   * @param zone the zone of the machine, for operators of several districts
   */
  public record Needs(
      PlatformSettings settings,
      Store store,
      Freshness freshness,
      ConnectorRegistry registry,
      CredentialUse secrets,
      CredentialSeal seal,
      KeptEligibility eligibility,
      OutboundClients outbound,
      Postbox postbox,
      Supplier<SSLContext> trust,
      AuditLog audit,
      ZoneId zone,
      Clock clock) {}

  /** Puts it together. */
  public static Telling over(Needs needs) {
    var store = needs.store();
    var clock = needs.clock();
    var settings = needs.settings();
    var notices = store.notices();
    var seal = new NoticeSeal(needs.seal());
    var links = new Links(notices, settings);
    var audience = new Audience(store.accounts(), store.districts(), notices, needs.zone());
    var webhooks = new WebhookRules(Set.copyOf(settings.hosts(Setting.PRIVATE_HOSTS)));
    var delivery =
        new Delivery(
            store.outbox(),
            notices,
            seal,
            needs.postbox(),
            needs.trust(),
            needs.outbound(),
            webhooks,
            clock);
    var watch = watch(needs, new Announce(audience, notices, links, clock));
    var notes =
        new BlackoutNotes(
            store.districts(),
            store.connections(),
            store.blackouts(),
            audience,
            notices,
            links,
            settings.time(Setting.DIGEST_AT),
            clock);
    var summary =
        new DailySummary(
            audience,
            notices,
            store.incidents(),
            new WeekInNumbers(store.districts(), store.connections(), store.syncRuns()),
            notes,
            links,
            settings.time(Setting.DIGEST_AT),
            clock);
    return new Telling(
        new ShowIncidents(store.incidents(), clock),
        new KeepMail(
            notices, seal, delivery, store.outbox(), audience, links, needs.audit(), clock),
        new KeepDistrictNotices(
            store.districts(),
            notices,
            seal,
            delivery,
            store.outbox(),
            new DistrictFormRules(webhooks),
            needs.audit(),
            clock),
        new OwnNotices(notices, needs.audit()),
        watch,
        summary,
        delivery,
        new TellingTimer(
            watch, notes, summary, delivery, store.outbox(), store.incidents(), clock));
  }

  private static WatchForTrouble watch(Needs needs, Announce announce) {
    var store = needs.store();
    var settings = needs.settings();
    var disk = new DiskSpace(settings.home(), settings.number(Setting.DISK_ENOUGH));
    return new WatchForTrouble(
        store.connections(),
        store.districts(),
        new ConnectionTroubles(
            new RunTroubles(
                store.syncRuns(),
                store.guard().plans(),
                needs.freshness(),
                store.findings(),
                pauses(needs)),
            needs.registry(),
            needs.secrets(),
            needs.eligibility(),
            needs.clock()),
        new SendingTroubles(store.outbox(), store.notices(), disk),
        store.incidents(),
        announce,
        needs.clock());
  }

  private static PauseTroubles pauses(Needs needs) {
    var store = needs.store();
    return new PauseTroubles(
        store.districts(),
        store.pauses(),
        store.blackouts(),
        needs.freshness().staleAfter(),
        needs.clock());
  }
}
