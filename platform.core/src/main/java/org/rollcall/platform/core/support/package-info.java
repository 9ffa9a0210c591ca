/** Whether the SIS vendor may be told of a district, and the file to give to support. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.support;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
