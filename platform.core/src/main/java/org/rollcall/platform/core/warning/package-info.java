/** On which days before an end somebody is warned, the same for whatever ends. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.warning;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
