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
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.credential.CredentialVault;
import org.rollcall.platform.core.credential.MasterKey;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.FakeRegistry;
import org.rollcall.platform.core.testing.FakeSis;
import org.rollcall.platform.core.testing.MemoryConnections;
import org.rollcall.platform.core.testing.MemoryDistricts;
import org.rollcall.platform.core.testing.MemoryDueRuns;
import org.rollcall.platform.core.testing.MemoryRosters;
import org.rollcall.platform.core.testing.MemoryRuns;
import org.rollcall.platform.core.testing.SettableClock;

/** Everything that runs need, with one connection whose import is agreed to. */
final class RunningPlatform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final SettableClock clock = new SettableClock();
  final FakeSis sis = new FakeSis();
  final FakeRegistry registry = new FakeRegistry();
  final MemoryRosters rosters = new MemoryRosters();
  final MemoryRuns history = new MemoryRuns();
  final MemoryDueRuns due = new MemoryDueRuns();
  final MemoryConnections connections = new MemoryConnections();
  final Connection connection;
  final RunQueue queue;
  final SyncRoster syncRoster;

  RunningPlatform(Path home) {
    var districts = new MemoryDistricts();
    var vault = new CredentialVault(MasterKey.of(Optional.empty(), home));
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
    var sealed = vault.seal(district, FakeSis.ID, Credential.of("key", Secret.of("hush")));
    connection = connections.add(said, sealed).orElseThrow();
    var contexts =
        new ConnectionContexts(connections, vault, any -> HttpClient.newHttpClient(), clock);
    queue =
        new RunQueue(
            new SyncPorts(districts, connections, rosters, history, due),
            registry,
            contexts,
            new PlatformSettings(home, Map.of()),
            clock);
    syncRoster = new SyncRoster(connections, history, due, queue, AuditLogs.unread());
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
    queue.close();
  }
}
