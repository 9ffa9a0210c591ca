package org.rollcall.platform.core.connector;

import java.io.InputStream;
import java.util.List;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;

/** Lists connectors for everybody; installs, replaces and removes them for operators. */
public final class DeployConnectors {
  private final ConnectorFolder folder;
  private final ConnectorRegistry registry;
  private final AuditLog audit;

  public DeployConnectors(ConnectorFolder folder, ConnectorRegistry registry, AuditLog audit) {
    this.folder = folder;
    this.registry = registry;
    this.audit = audit;
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
    var installed = folder.install(fileName, bundle);
    audit.record(
        caller,
        AuditAction.CONNECTOR_INSTALLED,
        null,
        "connector " + installed.symbolicName(),
        "Version " + installed.version() + " as " + installed.file() + ".");
    return installed;
  }

  /** See {@link ConnectorFolder#remove}. */
  public void remove(Caller caller, String fileName) {
    caller.mustBeOperator();
    folder.remove(fileName);
    audit.record(
        caller,
        AuditAction.CONNECTOR_REMOVED,
        null,
        "connector file " + fileName,
        "Runs that use it finish or stop at their next page.");
  }
}
