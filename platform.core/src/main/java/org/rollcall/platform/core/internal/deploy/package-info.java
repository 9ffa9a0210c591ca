/**
 * Brings bundles from ROLLCALL_HOME/connectors into the framework and takes them out again, side by
 * side, without disturbing what runs. Only this package and CoreComponent know OSGi.
 */
@NullMarked
package org.rollcall.platform.core.internal.deploy;

import org.jspecify.annotations.NullMarked;
