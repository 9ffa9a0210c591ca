/**
 * The guided rollover from one school year to the next: freeze, preview, dry run, release, one step
 * after the other, by people.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.rollover;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
