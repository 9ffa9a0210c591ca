/**
 * Whether the e-mail addresses of a SIS lead to the accounts of a learning platform, of which an
 * admin uploads a list.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.match;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
