package org.rollcall.platform.web.internal.api;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connector.DeployConnectors;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * Understands how people name a connector: by its id, its product, its bundle's symbolic name or
 * the end of that, whatever the case and the punctuation.
 */
final class ConnectorNames {
  private final DeployConnectors connectors;

  ConnectorNames(DeployConnectors connectors) {
    this.connectors = connectors;
  }

  /** The connector that is meant and serves; otherwise refused with what can be done. */
  ConnectorDescriptor serving(String name) {
    var offered = connectors.offered();
    var exact = offered.stream().filter(offer -> offer.id().value().equals(name)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    var meant = offered.stream().filter(offer -> means(name, offer)).toList();
    if (meant.size() > 1) {
      throw Refusal.invalid(
          "connector", "\"%s\" means several connectors: %s.".formatted(name, ids(meant)));
    }
    return meant.stream().findFirst().orElseThrow(() -> absent(name, offered));
  }

  /** All files in the folder that a name means: one by its file name, or all of a connector. */
  List<InstalledConnector> installed(String name) {
    var list = connectors.list();
    var file = list.stream().filter(one -> one.file().equals(name)).toList();
    return file.isEmpty() ? list.stream().filter(one -> means(name, one)).toList() : file;
  }

  private boolean means(String name, ConnectorDescriptor offer) {
    return plain(name).equals(plain(offer.id().value()))
        || plain(name).equals(plain(offer.product()))
        || connectors.list().stream()
            .filter(one -> one.described().filter(offer::equals).isPresent())
            .anyMatch(one -> means(name, one));
  }

  private static boolean means(String name, InstalledConnector one) {
    var id = one.described().stream().map(descriptor -> descriptor.id().value());
    return Stream.concat(id, endings(one.symbolicName()))
        .anyMatch(known -> plain(known).equals(plain(name)));
  }

  /** {@code a.b.c}, {@code b.c}, {@code c}. */
  private static Stream<String> endings(String symbolicName) {
    return symbolicName.isEmpty()
        ? Stream.empty()
        : Stream.iterate(
            symbolicName,
            ending -> !ending.isEmpty(),
            ending -> ending.contains(".") ? ending.substring(ending.indexOf('.') + 1) : "");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private Refusal absent(String name, List<ConnectorDescriptor> offered) {
    for (InstalledConnector one : installed(name)) {
      var problem = one.problem();
      if (problem != null) {
        return Refusal.unavailable("The connector " + name + " does not serve: " + problem);
      }
    }
    return Refusal.invalid(
        "connector",
        offered.isEmpty()
            ? "No connector is installed; an operator installs one with \"rollcall connectors"
                + " install FILE\"."
            : "There is no connector \"%s\"; there is %s.".formatted(name, ids(offered)));
  }

  private static String ids(List<ConnectorDescriptor> descriptors) {
    return descriptors.stream().map(one -> one.id().value()).distinct().collect(joining(", "));
  }
}
