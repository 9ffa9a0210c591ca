/** The connectors that are installed, what state they are in, and leases on those that serve. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.connector;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
