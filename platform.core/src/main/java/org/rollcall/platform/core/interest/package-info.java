/** What districts say that they need and Rollcall does not list: for the operator to read. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.interest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
