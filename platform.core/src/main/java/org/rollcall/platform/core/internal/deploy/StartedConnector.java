package org.rollcall.platform.core.internal.deploy;

import org.osgi.framework.Bundle;
import org.osgi.util.tracker.ServiceTracker;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;

/** A bundle that was installed and started, and the connector it registered. */
record StartedConnector(
    StagedBundle build,
    Bundle bundle,
    ServiceTracker<SisConnector, SisConnector> service,
    SisConnector connector,
    ConnectorDescriptor descriptor) {}
