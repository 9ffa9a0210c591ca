/** What is wrong, from when until when: one open incident per subject and cause. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.telling.incident;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
