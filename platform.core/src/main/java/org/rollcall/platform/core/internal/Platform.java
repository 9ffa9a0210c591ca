package org.rollcall.platform.core.internal;

import java.time.Clock;
import org.rollcall.platform.core.account.KeepAccounts;
import org.rollcall.platform.core.account.Passwords;
import org.rollcall.platform.core.account.SignIn;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.account.Tokens;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.backup.MakeBackup;
import org.rollcall.platform.core.connection.AddressDoctor;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.KeepSecrets;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.connection.WarnOfExpiry;
import org.rollcall.platform.core.connector.ConnectorFolder;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.connector.DeployConnectors;
import org.rollcall.platform.core.finding.exam.Examinations;
import org.rollcall.platform.core.history.PruneHistory;
import org.rollcall.platform.core.home.OwnerOnlyFile;
import org.rollcall.platform.core.outbound.OutboundCalls;
import org.rollcall.platform.core.overview.Overview;
import org.rollcall.platform.core.packages.PackageTimer;
import org.rollcall.platform.core.packages.Packages;
import org.rollcall.platform.core.probe.ProbeSis;
import org.rollcall.platform.core.probe.TestConformance;
import org.rollcall.platform.core.roster.ReadRosters;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.setup.FirstStart;
import org.rollcall.platform.core.setup.KeepDistricts;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.sync.SyncPorts;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.telling.post.Postbox;

/**
 * The core, put together from plain objects. Whoever opened store, registry and folder closes them,
 * after this.
 */
public final class Platform implements AutoCloseable {
  private final Rollcall rollcall;
  private final OutboundCalls outbound;
  private final ConnectSis connectSis;
  private final RunQueue queue;
  private final PackageTimer files;
  private final DeletionTimer deletions;
  private final WarnOfExpiry expiry;
  private final HistoryTimer history;

  private Platform(
      Rollcall rollcall,
      OutboundCalls outbound,
      ConnectSis connectSis,
      RunQueue queue,
      PackageTimer files,
      WarnOfExpiry expiry,
      PruneHistory prune) {
    this.rollcall = rollcall;
    this.outbound = outbound;
    this.connectSis = connectSis;
    this.queue = queue;
    this.files = files;
    this.deletions = new DeletionTimer(rollcall.together().leave());
    this.expiry = expiry;
    this.history = new HistoryTimer(prune);
  }

  /** Puts everything together; makes the keys of the home at the first start. */
  public static Platform open(
      PlatformSettings settings,
      Store store,
      ConnectorRegistry registry,
      ConnectorFolder folder,
      Postbox postbox,
      Clock clock) {
    return open(settings, store, registry, folder, new Passwords(), postbox, clock);
  }

  /** The same with passwords of another cost, and without mail. */
  public static Platform open(
      PlatformSettings settings,
      Store store,
      ConnectorRegistry registry,
      ConnectorFolder folder,
      Passwords passwords,
      Clock clock) {
    return open(settings, store, registry, folder, passwords, Postbox.NONE, clock);
  }

  /** The same with both. */
  public static Platform open(
      PlatformSettings settings,
      Store store,
      ConnectorRegistry registry,
      ConnectorFolder folder,
      Passwords passwords,
      Postbox postbox,
      Clock clock) {
    var audit = AuditLog.open(store.auditEntries(), settings.home(), clock);
    var secrets = Secrets.open(settings, store, audit, clock);
    var operatorKey = operatorKey(settings);
    var outbound = new OutboundCalls(settings);
    var contexts =
        new ConnectionContexts(
            secrets.use(),
            outbound,
            clock,
            connection -> ProbeSis.latest(store.capabilityProfiles(), connection));
    var timing = Timing.over(settings, store);
    var guarding = Guarding.over(store, clock);
    var ports =
        new SyncPorts(
            store.districts(),
            store.connections(),
            store.rosters(),
            store.syncRuns(),
            store.dueRuns(),
            store.erasures(),
            new Examinations(store.findings(), store.rosters(), clock),
            timing.ports(),
            guarding.keeper(),
            store.pauses(),
            store.runClaims(),
            guarding.scopes());
    var queue = new RunQueue(ports, registry, contexts, settings, clock);
    var preparing = Preparing.over(store, registry, queue, audit, clock);
    var connectSis =
        new ConnectSis(
            store.connections(),
            registry,
            secrets.use(),
            contexts,
            queue,
            audit,
            preparing.choice(),
            preparing.gate(),
            clock);
    var access = new SisAccess(store.connections(), registry, contexts);
    var packages =
        Packages.over(
            settings, store.runPackages(), store.syncRuns(), store.rosters(), store.guard(), clock);
    var syncRoster =
        new SyncRoster(
            store.connections(),
            store.syncRuns(),
            store.dueRuns(),
            queue,
            store.pauses(),
            packages.kept(),
            audit);
    var safeguard = guarding.safeguard(syncRoster, queue, packages.kept(), audit);
    var together =
        new Together(
                store,
                registry,
                contexts,
                connectSis,
                queue,
                timing.ports(),
                syncRoster,
                access,
                safeguard,
                packages,
                preparing.choice(),
                audit,
                clock)
            .parts();
    var files = packages.timer(together.files(), store.connections(), clock);
    queue.tellEnds(files);
    var readRosters = new ReadRosters(store.connections(), store.rosters(), audit);
    var informed =
        new Informing(
                settings,
                store,
                registry,
                secrets,
                preparing.kept(),
                outbound,
                queue,
                postbox,
                audit,
                clock)
            .parts();
    var overview =
        new Overview(
            store.districts(),
            store.connections(),
            registry,
            store.rosters(),
            syncRoster,
            store.pauses(),
            together.exchange(),
            secrets.use(),
            preparing.kept(),
            timing.ports().moments(),
            store.findings(),
            clock);
    var rollcall =
        new Rollcall(
            settings,
            new FirstStart(store.accounts(), store.districts(), passwords, audit, clock),
            new SignIn(
                store.accounts(),
                store.sessions(),
                store.apiKeys(),
                operatorKey,
                passwords,
                audit,
                clock),
            new KeepAccounts(
                store.accounts(),
                store.sessions(),
                store.apiKeys(),
                store.districts(),
                passwords,
                audit,
                clock),
            new KeepDistricts(store.districts(), audit),
            new DeployConnectors(folder, registry, audit),
            connectSis,
            new AddressDoctor(registry, connectSis, secrets.use(), clock),
            syncRoster,
            readRosters,
            overview,
            audit,
            preparing.checkEligibility(),
            preparing.followGuide(),
            preparing.expressInterest(),
            together,
            new ProbeSis(access, store.capabilityProfiles(), audit, clock),
            new TestConformance(access, store.conformanceReports(), audit, clock),
            new KeepSecrets(connectSis, registry, store.credentials(), secrets.use(), queue, audit),
            secrets.masterKey(),
            new MakeBackup(settings.home(), store, audit, clock),
            Remembering.lookingBack(store, syncRoster, readRosters, audit, clock),
            safeguard,
            informed,
            new Judging(settings, store, audit, clock)
                .over(queue, overview, readRosters, safeguard.review()),
            clock);
    var expiry =
        new WarnOfExpiry(
            store.connections(),
            store.credentials(),
            secrets.use(),
            preparing.kept(),
            store.eligibilityAnswers());
    var prune = Remembering.prune(store, settings, clock);
    return new Platform(rollcall, outbound, connectSis, queue, files, expiry, prune);
  }

  private static TokenHash operatorKey(PlatformSettings settings) {
    var file = new OwnerOnlyFile(settings.home().resolve("operator.key"));
    return TokenHash.of(file.readOrMake(() -> new Tokens().nextKey()));
  }

  /** The use cases. */
  public Rollcall rollcall() {
    return rollcall;
  }

  /** Looks what ends soon; for tests, which do not wait an hour. */
  public WarnOfExpiry warnOfExpiry() {
    return expiry;
  }

  /** Begins to look for due runs. */
  public void start() {
    queue.start();
    files.start();
    deletions.start();
    expiry.start();
    history.start();
    rollcall.informed().telling().timer().start();
  }

  /** Stops checks and runs, waiting a few seconds for them, and lets go of what was opened. */
  @Override
  public void close() {
    rollcall.informed().telling().timer().close();
    rollcall.informed().health().close();
    files.close();
    deletions.close();
    expiry.close();
    history.close();
    connectSis.close();
    rollcall.probeSis().close();
    rollcall.testConformance().close();
    queue.close();
    outbound.close();
  }
}
