/** Comma-separated values, RFC 4180: what admins upload and take away. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.csv;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
