package org.rollcall.platform.web.fake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Passwords;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.internal.Platform;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.Trigger;

/** A platform in memory with what a test says lives in it. */
public final class SmallTown implements AutoCloseable {

  /** The password of every account here. */
  public static final String PASSWORD = "correct horse battery";

  private static final Passwords CHEAP = new Passwords(1);

  private final MemoryStore store = new MemoryStore();
  private final Shelves shelves = new Shelves();
  private final Clock clock;
  private final Platform platform;

  public SmallTown(Path home, Map<Setting, String> settings, Clock clock) {
    this.clock = clock;
    platform =
        Platform.open(new PlatformSettings(home, settings), store, shelves, shelves, CHEAP, clock);
  }

  /** What the console is built against. */
  public Platform platform() {
    return platform;
  }

  /** The repositories. */
  public MemoryStore store() {
    return store;
  }

  /** The connectors. */
  public Shelves shelves() {
    return shelves;
  }

  /** A district in Chicago's time zone. */
  public District district(String name) {
    return store
        .districts()
        .add(new NewDistrict(name, List.of("example.org"), ZoneId.of("America/Chicago"), false));
  }

  /** An account; an operator's has no district. */
  public Account account(String email, String name, @Nullable District district) {
    var said =
        new Account(
            new AccountId(0),
            email,
            name,
            district == null ? Role.OPERATOR : Role.ADMIN,
            district == null ? null : district.id(),
            false,
            clock.instant());
    return store.accounts().add(said, CHEAP.hash(Secret.of(PASSWORD))).orElseThrow();
  }

  /** A connection over the connector of Infinite Campus. */
  public Connection connection(District district, String name) {
    var host = "https://sis.example.org";
    var addresses =
        ServiceAddresses.builder(
                OneRosterVersion.V1_2, URI.create(host + "/ims/oneroster/rostering/v1p2"))
            .tokenUrls(List.of(URI.create(host + "/token")))
            .build();
    var said =
        new Connection(
            new ConnectionId(0),
            district.id(),
            name,
            ConnectorId.of("infinite-campus"),
            Settings.of(Map.of(SettingField.HOST_URL, host)),
            addresses,
            Set.of(DataFlow.IMPORT),
            clock.instant().minus(Duration.ofDays(40)));
    return store
        .connections()
        .add(said, new SealedCredential("none", new byte[] {1}))
        .orElseThrow();
  }

  /** The roster of {@link Springfield}, published a while ago. */
  public void roster(Connection connection, Duration ago) {
    store.rosters().publish(connection.id(), Springfield.roster(), clock.instant().minus(ago));
    store.dueRuns().plan(connection.id(), clock.instant().plus(Duration.ofHours(14)));
  }

  /** A run that ended, or goes on. */
  public SyncRun run(
      Connection connection,
      RunState state,
      Duration ago,
      @Nullable FailureKind kind,
      String says) {
    Instant started = clock.instant().minus(ago);
    var begun = store.syncRuns().begin(connection.id(), Trigger.SCHEDULED, started);
    var run =
        new SyncRun(
            begun.id(),
            connection.id(),
            begun.trigger(),
            state,
            started,
            state.ended() ? started.plusSeconds(74) : null,
            "0.9.0",
            kind,
            says,
            counts(state));
    store.syncRuns().update(run);
    return run;
  }

  private static Map<RosterCollection, CollectionCounts> counts(RunState state) {
    if (state == RunState.SUCCEEDED) {
      return Map.of(
          RosterCollection.ORGS, new CollectionCounts(1, 4, 4, 0, 0, 0, 4, 0, 0, 0),
          RosterCollection.ACADEMIC_SESSIONS, new CollectionCounts(1, 3, 3, 0, 0, 0, 3, 0, 0, 0),
          RosterCollection.COURSES, new CollectionCounts(1, 98, 98, 0, 0, 0, 98, 1, 0, 0),
          RosterCollection.CLASSES, new CollectionCounts(5, 412, 409, 3, 0, 0, 412, 2, 5, 1),
          RosterCollection.USERS,
              new CollectionCounts(22, 2_184, 2_161, 20, 1, 2, 2_184, 12, 31, 4),
          RosterCollection.ENROLLMENTS,
              new CollectionCounts(131, 13_072, 13_001, 71, 0, 0, 13_072, 140, 12, 88));
    }
    return Map.of(
        RosterCollection.ORGS, new CollectionCounts(1, 4, 4, 0, 0, 0, 4, 0, 0, 0),
        RosterCollection.CLASSES, new CollectionCounts(2, 200, 0, 0, 0, 0, 412, 0, 0, 0));
  }

  @Override
  public void close() {
    platform.close();
  }
}
