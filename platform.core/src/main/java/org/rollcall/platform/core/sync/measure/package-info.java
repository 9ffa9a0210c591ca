/** How long the stages of a run took, and what they cost the SIS. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.sync.measure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
