/** How much room there is to store things. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.disk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
