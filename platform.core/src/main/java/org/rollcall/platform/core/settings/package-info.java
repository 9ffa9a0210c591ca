/**
 * The settings of an installation: what can be set, where it may stand, its default and its range.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
