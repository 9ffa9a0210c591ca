/** What machines look at: health for load balancers, metrics for Prometheus. */
@NullMarked
package org.rollcall.platform.web.internal.health;

import org.jspecify.annotations.NullMarked;
