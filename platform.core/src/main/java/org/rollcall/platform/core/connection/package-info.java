/**
 * A district's use of a connector: settings, addresses, sealed credential, what was acknowledged,
 * and how to connect.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.connection;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
