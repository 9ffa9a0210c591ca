/**
 * People who sign in to the console, their roles, sessions and API keys. People in a roster are not
 * accounts.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.account;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
