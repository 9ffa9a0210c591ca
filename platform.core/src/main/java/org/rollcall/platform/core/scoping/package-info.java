/**
 * Choosing what of a SIS is wanted, by people: what there is to choose from, and what a choice
 * would bring in and leave out.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.rollcall.platform.core.scoping;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
