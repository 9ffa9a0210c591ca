package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;

/** Installs a bundle beside what runs, starts it, and asks it who it is; or leaves no trace. */
final class ConnectorStart {
  private final ConnectorBundles bundles;
  private final StagedBundle build;
  private final Duration patience;

  ConnectorStart(ConnectorBundles bundles, StagedBundle build, Duration patience) {
    this.bundles = bundles;
    this.build = build;
    this.patience = patience;
  }

  StartedConnector run() throws UnusableBundle, InterruptedException {
    var bundle = install();
    StartedConnector started = null;
    try {
      resolve(bundle);
      start(bundle);
      started = introduce(bundle);
      return started;
    } finally {
      if (started == null) {
        bundles.uninstall(bundle);
      }
    }
  }

  private Bundle install() throws UnusableBundle {
    try {
      return bundles.install(build);
    } catch (BundleException | IOException refused) {
      throw new UnusableBundle(
          "The framework does not take it: " + reason(refused) + " Ask its maker.", refused);
    }
  }

  private void resolve(Bundle bundle) throws UnusableBundle {
    if (!bundles.resolve(bundle)) {
      throw new UnusableBundle(new ResolutionProblem(bundles.context(), bundle).sentence());
    }
  }

  private static void start(Bundle bundle) throws UnusableBundle {
    try {
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
    } catch (BundleException | LinkageError failed) {
      var cause = Objects.requireNonNullElse(failed.getCause(), failed);
      throw new UnusableBundle(
          "It does not start: " + reason(cause) + " Its maker must put it right.", failed);
    }
  }

  private StartedConnector introduce(Bundle bundle) throws UnusableBundle, InterruptedException {
    var service = serviceOf(bundle);
    service.open();
    ConnectorDescriptor descriptor = null;
    try {
      var connector = await(service);
      descriptor = describe(connector);
      return new StartedConnector(build, bundle, service, connector, descriptor);
    } finally {
      if (descriptor == null) {
        service.close();
      }
    }
  }

  private ServiceTracker<SisConnector, SisConnector> serviceOf(Bundle bundle) {
    var ofBundle = "(" + Constants.SERVICE_BUNDLEID + "=" + bundle.getBundleId() + ")";
    var isConnector = "(" + Constants.OBJECTCLASS + "=" + SisConnector.class.getName() + ")";
    try {
      var filter = bundles.context().createFilter("(&" + isConnector + ofBundle + ")");
      return new ServiceTracker<>(bundles.context(), filter, null);
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SisConnector await(ServiceTracker<SisConnector, SisConnector> service)
      throws UnusableBundle, InterruptedException {
    @Nullable SisConnector connector = service.waitForService(patience.toMillis());
    if (connector == null) {
      throw new UnusableBundle(
          "It started, but registered no connector within "
              + patience.toSeconds()
              + " seconds; the log may say why. Its maker must put it right.");
    }
    return connector;
  }

  private static ConnectorDescriptor describe(SisConnector connector) throws UnusableBundle {
    try {
      return Objects.requireNonNull(connector.descriptor(), "its descriptor is null");
    } catch (RuntimeException | LinkageError failed) {
      // A stranger's code: whatever it throws must not reach the watcher.
      throw new UnusableBundle(
          "It cannot describe itself: " + reason(failed) + " Its maker must put it right.", failed);
    }
  }

  private static String reason(Throwable failed) {
    var message = failed.getMessage();
    var text = message == null || message.isBlank() ? failed.getClass().getSimpleName() : message;
    return text.endsWith(".") ? text : text + ".";
  }
}
