/** Tries a connection step by step, with sentences for the admin who waits for it. */
@NullMarked
package org.rollcall.connector.oneroster.internal.check;

import org.jspecify.annotations.NullMarked;
