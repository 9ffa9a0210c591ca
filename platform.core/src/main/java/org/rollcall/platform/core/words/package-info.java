/** How days are said in sentences and on pages. Nothing that knows what happens on them. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.words;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
