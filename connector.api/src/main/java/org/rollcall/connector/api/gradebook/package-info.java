/**
 * Gradebook records as OneRoster 1.1 and 1.2 mean them, and the way to read and write them at a
 * SIS. When a write is allowed and when it is repeated is the platform's to decide.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.gradebook;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
