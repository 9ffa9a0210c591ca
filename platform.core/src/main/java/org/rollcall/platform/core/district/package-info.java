/** Whose data it is. Every row of every repository belongs to one district. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.district;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
