/**
 * Looking back: what runs did and how long they took, what changed between two of them, and what
 * became of one person or class.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.history;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
