/**
 * Rosters that come as a OneRoster CSV package instead of over an API. A connector that can read
 * them implements {@link org.rollcall.connector.api.csv.CsvRosters} beside {@link
 * org.rollcall.connector.api.SisConnector}. Opening the archive, and what may be in one, is the
 * platform's.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.csv;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
