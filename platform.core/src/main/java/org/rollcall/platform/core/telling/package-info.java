/**
 * Telling people what needs them: which incidents there are, who hears of them, when and how often.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.telling;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
