/**
 * Running the checks of Google's OneRoster suite against a SIS. A connector that can do so
 * implements {@link org.rollcall.connector.api.conformance.ConformanceSuite} beside {@link
 * org.rollcall.connector.api.SisConnector}. How a report is kept and shown is the platform's.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.conformance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
