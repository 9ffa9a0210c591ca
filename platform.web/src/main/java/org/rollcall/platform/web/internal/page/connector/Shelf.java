package org.rollcall.platform.web.internal.page.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Numbers;

/**
 * One installed bundle as the console shows it.
 *
 * @param serves names of the connections that use it, as far as the reader may see them
 * @param leases runs and checks that use it now, in words; empty when there are none
 * @param tryPath where a SIS that is not connected can be tested; empty when it does not serve
 */
record Shelf(
    String file,
    String removePath,
    String product,
    String vendor,
    String symbolicName,
    String version,
    Chip chip,
    String problem,
    List<Served> serves,
    String leases,
    String tryPath) {

  /** A connection that uses it. */
  record Served(String path, String name) {}

  static Shelf of(InstalledConnector connector, Map<ConnectorId, List<Connection>> connections) {
    var described = connector.described();
    var serving = connector.state() == InstalledConnector.State.SERVING;
    var users =
        described
            .filter(descriptor -> serving)
            .map(descriptor -> connections.getOrDefault(descriptor.id(), List.of()))
            .orElse(List.of());
    var problem = connector.problem();
    return new Shelf(
        connector.file(),
        "/connectors/remove?file=" + URLEncoder.encode(connector.file(), UTF_8),
        described.map(descriptor -> descriptor.product()).orElse(connector.file()),
        described.map(descriptor -> descriptor.vendor()).orElse(""),
        connector.symbolicName(),
        connector.version(),
        chip(connector.state()),
        problem == null ? "" : problem,
        users.stream().map(Shelf::served).toList(),
        connector.leases() == 0
            ? ""
            : Numbers.counted(connector.leases(), "run or check", "runs or checks"),
        described
            .filter(descriptor -> serving)
            .map(descriptor -> "/try/" + descriptor.id())
            .orElse(""));
  }

  boolean hasConnections() {
    return !serves.isEmpty();
  }

  boolean removable() {
    return !chip.text().equals(chip(InstalledConnector.State.LEAVING).text());
  }

  private static Served served(Connection connection) {
    return new Served("/connections/" + connection.id(), connection.name());
  }

  private static Chip chip(InstalledConnector.State state) {
    return switch (state) {
      case SERVING -> Chip.good("Serving");
      case SUPERSEDED -> Chip.quiet("Replaced by a higher version");
      case LEAVING -> Chip.busy("Leaving after its last run");
      case BROKEN -> Chip.failed("Cannot be used");
    };
  }
}
