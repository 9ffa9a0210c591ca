/** What may flow over a connection: reviewed, acknowledged, switched off again. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.exchange;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
