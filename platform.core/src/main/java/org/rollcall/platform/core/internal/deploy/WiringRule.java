package org.rollcall.platform.core.internal.deploy;

import java.util.List;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * What a connector may wire to: itself, the JDK and the framework, the contract and the OneRoster
 * client, Gson, slf4j and SCR. And nobody wires to a connector.
 */
final class WiringRule {
  private static final List<String> OFFERED_PACKAGES =
      List.of(
          "org.rollcall.connector.",
          "com.google.gson",
          "org.slf4j",
          "org.osgi.service.component",
          "org.osgi.util.");
  private static final List<String> OFFERED_NAMESPACES =
      List.of("osgi.ee", "osgi.native", "osgi.extender", "osgi.contract", "osgi.unresolvable");

  private WiringRule() {}

  static boolean allows(BundleRequirement requirement, BundleCapability capability) {
    var asking = requirement.getRevision();
    var offering = capability.getRevision();
    if (asking.equals(offering)) {
      return true;
    }
    if (isConnector(offering)) {
      return false;
    }
    return !isConnector(asking) || isOfferedToConnectors(capability);
  }

  static boolean isConnector(BundleRevision revision) {
    return ConnectorBundles.isConnector(revision.getBundle());
  }

  private static boolean isOfferedToConnectors(BundleCapability capability) {
    if (!PackageNamespace.PACKAGE_NAMESPACE.equals(capability.getNamespace())) {
      return OFFERED_NAMESPACES.contains(capability.getNamespace());
    }
    var name = String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    return OFFERED_PACKAGES.stream().anyMatch(name::startsWith) || isFromJdk(capability);
  }

  private static boolean isFromJdk(BundleCapability capability) {
    return capability.getRevision().getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID;
  }
}
