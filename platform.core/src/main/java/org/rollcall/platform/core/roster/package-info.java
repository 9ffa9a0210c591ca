/**
 * The stored roster: records by revision, how they are written unseen, published at one instant,
 * and read.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.roster;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
