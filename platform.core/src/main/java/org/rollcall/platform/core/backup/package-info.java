/** Back-ups of the installation, without its keys. Restoring is the command line's business. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
