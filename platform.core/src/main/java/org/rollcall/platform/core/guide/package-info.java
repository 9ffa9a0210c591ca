/**
 * The setup guide of a connector as a district follows it: which steps are ticked off, by whom and
 * when.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.guide;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
