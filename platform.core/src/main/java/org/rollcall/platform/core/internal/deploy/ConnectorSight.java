package org.rollcall.platform.core.internal.deploy;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/** Hides from connectors every service but their own. */
final class ConnectorSight implements FindHook, EventListenerHook {
  @Override
  public void find(
      BundleContext asking,
      @Nullable String name,
      @Nullable String filter,
      boolean allServices,
      Collection<ServiceReference<?>> references) {
    var bundle = asking.getBundle();
    if (ConnectorBundles.isConnector(bundle)) {
      references.removeIf(reference -> !belongs(reference, bundle));
    }
  }

  @Override
  public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
    listeners
        .keySet()
        .removeIf(
            listener ->
                ConnectorBundles.isConnector(listener.getBundle())
                    && !belongs(event.getServiceReference(), listener.getBundle()));
  }

  private static boolean belongs(ServiceReference<?> reference, Bundle bundle) {
    return bundle.equals(reference.getBundle());
  }
}
