package org.rollcall.platform.core.connector;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;

/**
 * One bundle in ROLLCALL_HOME/connectors, or one that left it and still finishes its runs.
 *
 * @param file the file name in the folder
 * @param symbolicName the bundle's symbolic name; empty when the file is not a bundle
 * @param version the bundle's version; empty when the file is not a bundle
 * @param descriptor what its connector says of itself; null when it has not started
 * @param problem why it does not serve, a sentence that an operator can act on; null when nothing
 *     is wrong
 * @param leases runs and checks that use it now
 */
public record InstalledConnector(
    String file,
    String symbolicName,
    String version,
    State state,
    @Nullable ConnectorDescriptor descriptor,
    @Nullable String problem,
    int leases) {
  /** What a connector is doing. */
  public enum State {
    /** New runs lease it. */
    SERVING,
    /** A higher version of the same bundle serves; this one waits as the next lower one. */
    SUPERSEDED,
    /** It was replaced or removed, and finishes the runs it has. */
    LEAVING,
    /** It cannot be used; the problem says why. */
    BROKEN
  }

  /** The descriptor, when it has started. */
  public Optional<ConnectorDescriptor> described() {
    return Optional.ofNullable(descriptor);
  }
}
