package org.rollcall.platform.web.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connector.ConnectorFolder;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.refusal.Refusal;

/** Registry and folder of connectors that need no framework. */
public final class Shelves implements ConnectorRegistry, ConnectorFolder {

  private final List<SisConnector> connectors = new CopyOnWriteArrayList<>();
  private final List<InstalledConnector> installed = new CopyOnWriteArrayList<>();

  /** Puts a connector there, serving. */
  public void serve(SisConnector connector, String symbolicName, String version) {
    connectors.add(connector);
    put(
        new InstalledConnector(
            symbolicName + "-" + version + ".jar",
            symbolicName,
            version,
            InstalledConnector.State.SERVING,
            connector.descriptor(),
            null,
            0));
  }

  /** Puts a bundle there, in whatever state. */
  public void put(InstalledConnector connector) {
    installed.add(connector);
  }

  @Override
  public List<ConnectorDescriptor> offered() {
    return connectors.stream().map(SisConnector::descriptor).toList();
  }

  @Override
  public Optional<ConnectorLease> lease(ConnectorId id) {
    return connectors.stream()
        .filter(connector -> connector.descriptor().id().equals(id))
        .findFirst()
        .map(Lease::new);
  }

  @Override
  public List<InstalledConnector> list() {
    return List.copyOf(installed);
  }

  @Override
  public InstalledConnector install(String fileName, InputStream bundle) {
    try {
      var content = bundle.readAllBytes();
      if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
        throw Refusal.conflict(fileName + " is no bundle: build it with the connector guide.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var connector =
        new InstalledConnector(
            fileName, fileName, "1.0.0", InstalledConnector.State.SERVING, null, null, 0);
    put(connector);
    return connector;
  }

  @Override
  public void remove(String fileName) {
    if (!installed.removeIf(connector -> connector.file().equals(fileName))) {
      throw Refusal.notFound("connector");
    }
  }

  private record Lease(SisConnector connector) implements ConnectorLease {

    @Override
    public String version() {
      return "0.9.0";
    }

    @Override
    public boolean leaving() {
      return false;
    }

    @Override
    public void close() {}
  }
}
