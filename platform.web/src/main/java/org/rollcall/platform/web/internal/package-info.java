/** The console's entry into the framework; everything below knows no OSGi. */
@NullMarked
package org.rollcall.platform.web.internal;

import org.jspecify.annotations.NullMarked;
