/**
 * Finding out what a SIS really does, and running a conformance suite against it: in the
 * background, with consent, remembered with its date. What is asked of a SIS is the connector's.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.probe;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
