package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connectors' bundles in the framework. */
final class ConnectorBundles {
  static final String LOCATION = "connector:";
  private static final Logger log = LoggerFactory.getLogger(ConnectorBundles.class);

  private final BundleContext context;

  ConnectorBundles(BundleContext context) {
    this.context = context;
  }

  static boolean isConnector(@Nullable Bundle bundle) {
    return bundle != null && bundle.getLocation().startsWith(LOCATION);
  }

  BundleContext context() {
    return context;
  }

  Bundle install(StagedBundle bundle) throws BundleException, IOException {
    try (var in = Files.newInputStream(bundle.copy())) {
      return context.installBundle(bundle.location(), in);
    }
  }

  /** Takes a bundle out, with its classes. */
  void uninstall(Bundle bundle) {
    try {
      if (bundle.getState() != Bundle.UNINSTALLED) {
        bundle.uninstall();
      }
      wiring().refreshBundles(List.of(bundle));
    } catch (BundleException | IllegalStateException stays) {
      log.warn("{} could not be taken out; restart Rollcall to be rid of it", bundle, stays);
    }
  }

  /** Takes out what an earlier life of the platform left in the framework. */
  void uninstallLeftovers() {
    for (var bundle : context.getBundles()) {
      if (isConnector(bundle)) {
        uninstall(bundle);
      }
    }
  }

  /** Resolves a bundle; false when something it needs is not there. */
  boolean resolve(Bundle bundle) {
    return wiring().resolveBundles(List.of(bundle));
  }

  private FrameworkWiring wiring() {
    var framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    return framework.adapt(FrameworkWiring.class);
  }
}
