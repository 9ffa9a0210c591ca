package org.rollcall.platform.core.internal.deploy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/** Says in words why a bundle does not resolve. */
final class ResolutionProblem {
  private final BundleContext context;
  private final Bundle bundle;

  ResolutionProblem(BundleContext context, Bundle bundle) {
    this.context = context;
    this.bundle = bundle;
  }

  /** One sentence for each thing that is missing. */
  String sentence() {
    var missing = new ArrayList<String>();
    for (var requirement : revision(bundle).toList().get(0).getDeclaredRequirements(null)) {
      if (isMandatory(requirement) && !isMet(requirement)) {
        missing.add(describe(requirement));
      }
    }
    var needs =
        missing.isEmpty()
            ? "It needs packages that do not fit together on this platform"
            : "It " + String.join("; it ", missing);
    return needs + ". Ask its maker for a version that fits this Rollcall.";
  }

  private static boolean isMandatory(BundleRequirement requirement) {
    var directives = requirement.getDirectives();
    var resolution = directives.getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, "");
    var effective = directives.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, "resolve");
    return effective.equals("resolve")
        && !resolution.equals(Namespace.RESOLUTION_OPTIONAL)
        && !resolution.equals(PackageNamespace.RESOLUTION_DYNAMIC);
  }

  private boolean isMet(BundleRequirement requirement) {
    return capabilities(requirement.getNamespace())
        .anyMatch(offer -> requirement.matches(offer) && WiringRule.allows(requirement, offer));
  }

  private String describe(BundleRequirement requirement) {
    var wanted = new RequirementText(requirement);
    var offers = offersOf(wanted);
    if (offers.stream().anyMatch(requirement::matches)) {
      return "asks for " + wanted.name() + ", which connectors may not use";
    }
    if (offers.isEmpty()) {
      return "needs " + wanted.text() + ", which this platform does not offer";
    }
    return "needs " + wanted.text() + ", this platform offers " + versions(wanted, offers);
  }

  private List<BundleCapability> offersOf(RequirementText wanted) {
    return capabilities(wanted.namespace()).filter(wanted::isSameThing).toList();
  }

  private static String versions(RequirementText wanted, List<BundleCapability> offers) {
    return offers.stream().map(wanted::versionsOf).distinct().sorted().collect(joining(", "));
  }

  private Stream<BundleCapability> capabilities(String namespace) {
    return Stream.of(context.getBundles())
        .flatMap(ResolutionProblem::revision)
        .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream());
  }

  private static Stream<BundleRevision> revision(Bundle bundle) {
    return Stream.ofNullable(bundle.adapt(BundleRevision.class)).filter(Objects::nonNull);
  }
}
