/**
 * What a connector says of itself as data: product, fields, setup guide, eligibility, limits.
 * Judging the answers belongs to the platform.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.descriptor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
