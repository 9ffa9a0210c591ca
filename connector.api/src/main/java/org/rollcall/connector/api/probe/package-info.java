/**
 * Finding out what one SIS really does: page sizes, headers, filters, writes. A connector that can
 * do so implements {@link org.rollcall.connector.api.probe.CompatibilityProbe} beside {@link
 * org.rollcall.connector.api.SisConnector}. How a profile is kept, compared and shown is the
 * platform's.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.probe;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
