/** How far the partnership with each vendor has come; only of connectors that are installed. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.partnership;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
