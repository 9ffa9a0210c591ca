/** Whether the platform is well, for load balancers and for Prometheus. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
