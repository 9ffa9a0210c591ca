/**
 * The contract between a SIS connector and the platform: the connector, its connection, the check.
 * A partner starts reading at {@link org.rollcall.connector.api.SisConnector}.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
