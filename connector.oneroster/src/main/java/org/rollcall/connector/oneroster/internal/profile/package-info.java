/**
 * What a vendor told the client about its product, as plain values. Nothing here reaches the
 * network.
 */
@NullMarked
package org.rollcall.connector.oneroster.internal.profile;

import org.jspecify.annotations.NullMarked;
