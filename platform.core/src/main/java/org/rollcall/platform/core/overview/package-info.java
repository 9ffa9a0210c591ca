/**
 * How every connection stands, at one look: how current its roster is, what waits, what failed and
 * who acts.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.overview;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
