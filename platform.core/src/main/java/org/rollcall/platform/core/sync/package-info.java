/**
 * Sync runs: pulling a roster, comparing it with what is stored, applying the difference, and when
 * runs fall due.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.sync;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
