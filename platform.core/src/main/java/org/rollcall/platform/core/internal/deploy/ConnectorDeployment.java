package org.rollcall.platform.core.internal.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.rollcall.platform.core.connector.ConnectorFolder;
import org.rollcall.platform.core.connector.ConnectorRegistry;

/** Hot deployment, put together: from opening to closing it watches ROLLCALL_HOME/connectors. */
public final class ConnectorDeployment implements AutoCloseable {
  private final List<ServiceRegistration<?>> hooks;
  private final ServingConnectors registry = new ServingConnectors();
  private final StartAttempts attempts;
  private final WatchedFolder folder;
  private final FolderWatch watch;

  private ConnectorDeployment(BundleContext context, Path home, Clock clock, DeployTimes times) {
    var bundles = new ConnectorBundles(context);
    bundles.uninstallLeftovers();
    hooks = registerHooks(context);
    var connectors = home.resolve("connectors");
    var files = new FolderFiles(connectors, new Staging(home.resolve("tmp/connectors")));
    var board = new ReportBoard(clock);
    attempts = new StartAttempts(bundles, clock, times);
    var departures = new Departures(bundles, clock, times);
    var state = new Reconciliation(files, attempts, departures, registry);
    var report = new FolderReport(files, state);
    folder = new WatchedFolder(connectors, home.resolve("tmp/uploads"), board);
    watch =
        new FolderWatch(
            times.pause(),
            () -> {
              files.look();
              state.step();
              board.post(report.rows());
            });
  }

  /** Begins to watch. */
  public static ConnectorDeployment open(BundleContext context, Path home, Clock clock) {
    return open(context, home, clock, DeployTimes.USUAL);
  }

  static ConnectorDeployment open(
      BundleContext context, Path home, Clock clock, DeployTimes times) {
    var deployment = new ConnectorDeployment(context, home, clock, times);
    deployment.watch.begin();
    return deployment;
  }

  /** The connectors that serve. */
  public ConnectorRegistry registry() {
    return registry;
  }

  /** The folder. */
  public ConnectorFolder folder() {
    return folder;
  }

  /** Stops watching and gives no leases any more; the bundles stop with the framework. */
  @Override
  public void close() {
    watch.close();
    attempts.giveUp();
    registry.swap(List.of());
    hooks.forEach(ServiceRegistration::unregister);
  }

  private static List<ServiceRegistration<?>> registerHooks(BundleContext context) {
    var sight = new ConnectorSight();
    return List.of(
        context.registerService(ResolverHookFactory.class, new ConnectorWiring(), null),
        context.registerService(FindHook.class, sight, null),
        context.registerService(EventListenerHook.class, sight, null));
  }
}
