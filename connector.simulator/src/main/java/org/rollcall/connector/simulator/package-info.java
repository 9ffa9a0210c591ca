/**
 * A fake SIS over real HTTP for tests, demonstrations and the command line. Start at {@link
 * org.rollcall.connector.simulator.Simulator}; nothing here is shared with the client it is used to
 * test.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.connector.simulator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
