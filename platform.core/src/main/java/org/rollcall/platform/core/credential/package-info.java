/**
 * Sealing of credentials with the master key of the installation. What a sealed credential belongs
 * to is the business of {@code connection}.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.credential;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
