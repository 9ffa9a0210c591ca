/**
 * How the platform says no to a person: what is wrong, in which field, and what to do. Remote
 * failures are SisException.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.refusal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
