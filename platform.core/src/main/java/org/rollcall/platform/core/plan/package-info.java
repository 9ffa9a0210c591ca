/**
 * What a run would change, and whether it may: the difference to the stored roster, the guard that
 * holds it where too much would go, plans that wait for a person, the grace of what is missing, dry
 * runs and undoing. What the SIS sent, and when, is the business of {@code sync}.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
