/** The one service through which the console and the API use the core. */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.service;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
