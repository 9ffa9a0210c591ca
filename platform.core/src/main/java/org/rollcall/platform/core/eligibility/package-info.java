/**
 * Whether a district can use a connector: what was answered to the connector's questions, by whom
 * and when, and what follows from it. The questions and their consequences are the connector's
 * data; nothing here knows a vendor.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.eligibility;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
