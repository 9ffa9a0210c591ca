/** The first start, with one link that works once, and the districts after it. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.setup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
