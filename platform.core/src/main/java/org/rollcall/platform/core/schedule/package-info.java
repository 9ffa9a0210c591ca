/**
 * When runs may begin: the schedule of a connection, the moments that follow from it, and the
 * ranges of days in which none begins by itself.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.schedule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
