/** The end of a connection: what is kept of it, for how long, and how it is taken up again. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.departure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
