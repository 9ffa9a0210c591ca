/**
 * Who did what, when and from where: written once, never changed, each entry bound to the one
 * before it. Knows nothing of what it records.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
