/**
 * OneRoster CSV packages that are handed over instead of asking the SIS: by upload or in a watched
 * folder. Opening the archive, keeping the file while it is needed, and starting the run.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.packages;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
