/** What is held on one person: handed out, and erased. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
