/**
 * What the connector of a OneRoster product is composed of: its profile, its descriptor file, the
 * reading of addresses. Everything behind it is internal.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.oneroster;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
