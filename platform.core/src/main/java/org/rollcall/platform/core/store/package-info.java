/**
 * What the core needs of a database. The database itself is never a service: only the factory that
 * opens it is.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
