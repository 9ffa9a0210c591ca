/**
 * What one SIS really does, as a probe found out: a dated profile with a value or a reason for each
 * field. How it is found out is in {@link org.rollcall.connector.api.probe}.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.capability;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
