/**
 * What the tests of a connector need: the contract test to subclass, a settable clock, a connection
 * without a platform.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
