/**
 * What of a SIS is wanted: by school, grade, term and role. Decides about single records; who reads
 * them, and what becomes of those outside, is not known here.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.rollcall.platform.core.scope;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
