package org.rollcall.platform.core.partnership;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connector.DeployConnectors;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.connector.InstalledConnector.State;
import org.rollcall.platform.core.connector.OfferedOrder;

/**
 * Lists the partnerships of this installation. What is not installed is not listed: nothing is
 * promised for anybody.
 */
public final class ListPartnerships {
  private final DeployConnectors connectors;

  /** Lists those of these connectors. */
  public ListPartnerships(DeployConnectors connectors) {
    this.connectors = connectors;
  }

  /** Each connector once, in the version that serves if one does, by product name. */
  public List<Partnership> all() {
    var byId =
        connectors.list().stream()
            .filter(one -> one.state() != State.LEAVING)
            .flatMap(one -> one.described().map(it -> partnership(it, one)).stream())
            .collect(
                groupingBy(
                    one -> one.descriptor().id(),
                    collectingAndThen(toList(), ListPartnerships::best)));
    return byId.values().stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Partnership::descriptor, OfferedOrder.byProduct()))
        .toList();
  }

  private static Partnership partnership(ConnectorDescriptor descriptor, InstalledConnector one) {
    return new Partnership(descriptor, one.version(), one.state() == State.SERVING);
  }

  private static Optional<Partnership> best(List<Partnership> versions) {
    return versions.stream()
        .filter(Partnership::serves)
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }
}
