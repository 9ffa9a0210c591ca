package org.rollcall.platform.core.internal.deploy;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;

/** A requirement as a person reads it: {@code org.rollcall.connector.api [2,3)}. */
final class RequirementText {
  private static final Pattern AT_LEAST = Pattern.compile("\\(version>=([^)]+)\\)");
  private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
  private static final Pattern EXACTLY = Pattern.compile("\\(version=([^)]+)\\)");

  private final String namespace;
  private final String filter;
  private final String name;

  RequirementText(BundleRequirement requirement) {
    this.namespace = requirement.getNamespace();
    this.filter = requirement.getDirectives().getOrDefault("filter", "");
    var named = Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]+)\\)").matcher(filter);
    this.name = named.find() ? named.group(1) : namespace;
  }

  String namespace() {
    return namespace;
  }

  String name() {
    return isJava() ? "Java" : name;
  }

  /** Name and range. */
  String text() {
    var range = range();
    return range.isEmpty() ? name() : name() + " " + range;
  }

  /** Whether a capability is the same thing, of whatever version. */
  boolean isSameThing(BundleCapability capability) {
    return name.equals(String.valueOf(capability.getAttributes().get(namespace)));
  }

  /** The versions that a capability has. */
  String versionsOf(BundleCapability capability) {
    var version = capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
    if (version instanceof Collection<?> several) {
      return several.stream()
          .map(each -> Version.parseVersion(String.valueOf(each)))
          .max(Comparator.naturalOrder())
          .map(this::shorten)
          .orElse("none");
    }
    return version == null ? "one without a version" : shorten(version);
  }

  private boolean isJava() {
    return namespace.equals("osgi.ee");
  }

  private String range() {
    var below = BELOW.matcher(filter);
    var upper = below.find() ? below.group(1) : "";
    var atLeast = AT_LEAST.matcher(filter.replaceAll(BELOW.pattern(), ""));
    var exactly = EXACTLY.matcher(filter);
    if (exactly.find()) {
      return shorten(exactly.group(1));
    }
    if (!atLeast.find()) {
      return upper.isEmpty() ? "" : "below " + shorten(upper);
    }
    var lower = shorten(atLeast.group(1));
    return upper.isEmpty() ? lower + " or later" : "[" + lower + "," + shorten(upper) + ")";
  }

  private String shorten(Object version) {
    return String.valueOf(version).replaceFirst("(\\.0)+$", "");
  }
}
