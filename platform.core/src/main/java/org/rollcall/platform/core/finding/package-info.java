/**
 * What is odd in the data of a SIS: the rules, what a run found, and what is new, known or solved
 * since. Holds identifiers, never names or addresses.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.finding;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
