/**
 * The closed set of ways in which talking to a SIS fails, and who can put each right. Sentences for
 * people are made where the failure is seen.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.api.failure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
