/** Asks a SIS with the token of one connection, and renews it once when the SIS refuses it. */
@NullMarked
package org.rollcall.connector.oneroster.internal.session;

import org.jspecify.annotations.NullMarked;
