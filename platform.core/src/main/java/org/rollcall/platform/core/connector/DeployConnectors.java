package org.rollcall.platform.core.connector;

import java.io.InputStream;
import java.util.List;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Caller;

/** Lists connectors for everybody; installs, replaces and removes them for operators. */
public final class DeployConnectors {
  private final ConnectorFolder folder;
  private final ConnectorRegistry registry;

  public DeployConnectors(ConnectorFolder folder, ConnectorRegistry registry) {
    this.folder = folder;
    this.registry = registry;
  }

  /** What can be connected to, by product name. */
  public List<ConnectorDescriptor> offered() {
    return registry.offered();
  }

  /** Everything in the folder. */
  public List<InstalledConnector> list() {
    return folder.list();
  }

  /** See {@link ConnectorFolder#install}. */
  public InstalledConnector install(Caller caller, String fileName, InputStream bundle) {
    caller.mustBeOperator();
    return folder.install(fileName, bundle);
  }

  /** See {@link ConnectorFolder#remove}. */
  public void remove(Caller caller, String fileName) {
    caller.mustBeOperator();
    folder.remove(fileName);
  }
}
