/**
 * Getting a message to somebody: the durable outbox, e-mail, signed webhooks. What a message says,
 * and to whom, is not decided here.
 */
@Export
@Version("0.9.0")
@NullMarked
package org.rollcall.platform.core.telling.post;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
