package org.rollcall.platform.core.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.credential.CredentialVault;
import org.rollcall.platform.core.credential.MasterKey;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.packages.PackageTimer;
import org.rollcall.platform.core.packages.Packages;
import org.rollcall.platform.core.plan.GuardedRoster;
import org.rollcall.platform.core.plan.OutsideRecords;
import org.rollcall.platform.core.scope.ScopePorts;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.FakeRegistry;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryClaims;
import org.rollcall.platform.core.testing.MemoryConnections;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.MemoryDueRuns;
import org.rollcall.platform.core.testing.MemoryErasures;
import org.rollcall.platform.core.testing.MemoryGuard;
import org.rollcall.platform.core.testing.MemoryRosters;
import org.rollcall.platform.core.testing.MemoryRunPackages;
import org.rollcall.platform.core.testing.MemoryRuns;
import org.rollcall.platform.core.testing.MemoryScopes;
import org.rollcall.platform.core.testing.MemoryTiming;
import org.rollcall.platform.core.testing.SettableClock;

/** Everything that runs need, with one connection whose import is agreed to. */
final class RunningPlatform implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final SettableClock clock = new SettableClock();
  final FakeSis sis = new FakeSis();
  final FakeRegistry registry = new FakeRegistry();
  final MemoryRosters rosters = new MemoryRosters();
  final MemoryGuard guard = new MemoryGuard(rosters);
  final MemoryRuns history = new MemoryRuns();
  final MemoryDueRuns due = new MemoryDueRuns();
  final MemoryTiming timing = new MemoryTiming();
  final MemoryScopes scopes = new MemoryScopes();
  final MemoryErasures erasures = new MemoryErasures();

  /** What the next run is looked at with. */
  volatile RosterExaminers examining = RosterExaminers.NONE;

  final MemoryConnections connections = new MemoryConnections();
  final MemoryClaims claims = new MemoryClaims();
  final Connection connection;
  final SyncPorts ports;
  final RunQueue queue;
  final CredentialVault vault;
  final SyncRoster syncRoster;
  final Packages packages;
  final HandOverFiles files;
  final PackageTimer timer;

  RunningPlatform(Path home) {
    this(home, Map.of());
  }

  RunningPlatform(Path home, Map<Setting, String> values) {
    var districts = new MemoryDistricts();
    vault = new CredentialVault(MasterKey.of(Optional.empty(), home));
    registry.install(sis, "1.0.0");
    var district = districts.add("Springfield").id();
    var said =
        new Connection(
            new ConnectionId(0),
            district,
            "SIS",
            FakeSis.ID,
            Settings.of(Map.of()),
            ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("https://sis.invalid"))
                .build(),
            Set.of(DataFlow.IMPORT),
            clock.instant());
    var sealed =
        vault.seal(
            CredentialPlace.of(said, CredentialSlot.CURRENT),
            Credential.of("key", Secret.of("hush")));
    connection =
        connections
            .add(
                said,
                new StoredCredential(
                    CredentialSlot.CURRENT, sealed, Validity.OPEN, true, clock.instant()))
            .orElseThrow();
    var secrets =
        new CredentialUse(connections.credentials(), vault, districts, AuditLogs.unread(), clock);
    var contexts = new ConnectionContexts(secrets, any -> HttpClient.newHttpClient(), clock);
    ports =
        new SyncPorts(
            districts,
            connections,
            rosters,
            history,
            due,
            erasures,
            this::examine,
            timing.ports(districts),
            new GuardedRoster(districts, rosters, guard.ports(), clock),
            guard.pauses(),
            claims,
            new ScopePorts(scopes, new OutsideRecords(guard.ports().missing())));
    var settings = new PlatformSettings(home, values);
    queue = new RunQueue(ports, registry, contexts, settings, clock);
    packages =
        Packages.over(
            settings, new MemoryRunPackages(history), history, rosters, guard.ports(), clock);
    syncRoster =
        new SyncRoster(
            connections, history, due, queue, guard.pauses(), packages.kept(), AuditLogs.unread());
    files = packages.files(connections, registry, syncRoster, queue, AuditLogs.unread());
    timer = packages.timer(files, connections, clock);
    queue.tellEnds(timer);
  }

  private RosterExaminer examine(Connection of, SyncRun run, Path folder) {
    return examining.begin(of, run, folder);
  }

  /** Keeps a secret in a slot. */
  void keep(CredentialSlot slot, String secret, Validity validity) {
    var sealed =
        vault.seal(CredentialPlace.of(connection, slot), Credential.of("key", Secret.of(secret)));
    connections
        .credentials()
        .keep(connection.id(), new StoredCredential(slot, sealed, validity, true, clock.instant()));
  }

  /** The secret in a slot; empty when there is none. */
  String secret(CredentialSlot slot) {
    return connections.credentials().of(connection.id()).stream()
        .filter(stored -> stored.slot() == slot)
        .map(stored -> vault.open(CredentialPlace.of(connection, slot), stored.sealed()))
        .map(credential -> credential.secret().reveal())
        .findFirst()
        .orElse("");
  }

  SyncRun request() {
    return syncRoster.request(Caller.operatorKey(), connection.id());
  }

  SyncRun seen(SyncRunId id) {
    return syncRoster.find(Caller.operatorKey(), id);
  }

  /** Runs once and returns how it ended. */
  SyncRun run() {
    return ended(request().id());
  }

  SyncRun ended(SyncRunId id) {
    Await.until(PATIENCE, () -> queue.live(id).isEmpty());
    return seen(id);
  }

  @Override
  public void close() {
    timer.close();
    queue.close();
  }
}
