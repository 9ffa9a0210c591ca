/**
 * Roster records as OneRoster 1.1 and 1.2 mean them, normalised to one model, and the source that
 * pages them out of a SIS. What the platform does with them does not belong here.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.roster;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
