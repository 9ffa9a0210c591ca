package org.rollcall.platform.core.packages;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.plan.GuardPorts;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRuns;

/** What handing over files is made of, put together. */
public final class Packages {
  private final PlatformSettings settings;
  private final KeptPackages kept;

  private Packages(PlatformSettings settings, KeptPackages kept) {
    this.settings = settings;
    this.kept = kept;
  }

  /** Keeps files in the home of these settings. */
  public static Packages over(
      PlatformSettings settings,
      RunPackages packages,
      SyncRuns history,
      Rosters rosters,
      GuardPorts guard,
      Clock clock) {
    var limits = PackageLimits.of(settings);
    var shelf = new Shelf(settings.home().resolve("packages"), limits);
    return new Packages(
        settings,
        new KeptPackages(
            history,
            guard.plans(),
            new PackageHandover.Reading(shelf, limits, packages, rosters, guard.records()),
            clock));
  }

  /** Files that wait for a decision. */
  public KeptPackages kept() {
    return kept;
  }

  /** A plan of runs that forgets a connection's files with the connection. */
  public RunPlan forgetting(RunPlan plan) {
    return new RunPlan() {
      @Override
      public void planRegular(Connection connection) {
        plan.planRegular(connection);
      }

      @Override
      public void putRight(ConnectionId connection) {
        plan.putRight(connection);
      }

      @Override
      public void cancel(ConnectionId connection) {
        plan.cancel(connection);
        kept.forget(connection);
      }
    };
  }

  /** The use cases. */
  public HandOverFiles files(
      Connections connections,
      ConnectorRegistry registry,
      SyncRoster syncs,
      RunQueue queue,
      AuditLog audit) {
    return new HandOverFiles(
        connections, syncs, queue, kept, new FirstLook(registry, kept), watched(), audit);
  }

  /** What looks after files by itself. */
  public PackageTimer timer(HandOverFiles files, Connections connections, Clock clock) {
    return new PackageTimer(
        files,
        kept,
        watched()
            .map(
                root ->
                    new WatchedFolder(
                        root,
                        settings.seconds(Setting.PACKAGE_SETTLE),
                        connections,
                        files,
                        kept.reading().shelf(),
                        clock)));
  }

  private Optional<Path> watched() {
    return settings.get(Setting.PACKAGE_FOLDER).map(Path::of);
  }
}
