package org.rollcall.platform.core.internal.deploy;

import java.util.Collection;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Has the framework's resolver keep the {@link WiringRule}. */
final class ConnectorWiring implements ResolverHookFactory, ResolverHook {
  @Override
  public ResolverHook begin(Collection<BundleRevision> triggers) {
    return this;
  }

  @Override
  public void filterResolvable(Collection<BundleRevision> candidates) {}

  @Override
  public void filterSingletonCollisions(
      BundleCapability singleton, Collection<BundleCapability> collisionCandidates) {
    // Two versions of a connector run side by side while one replaces the other.
    if (WiringRule.isConnector(singleton.getRevision())) {
      collisionCandidates.clear();
    }
  }

  @Override
  public void filterMatches(
      BundleRequirement requirement, Collection<BundleCapability> candidates) {
    candidates.removeIf(candidate -> !WiringRule.allows(requirement, candidate));
  }

  @Override
  public void end() {}
}
