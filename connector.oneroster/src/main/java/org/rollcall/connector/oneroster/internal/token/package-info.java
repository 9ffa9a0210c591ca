/** How a token is had: where, in which style, with which scopes, and how long it lasts. */
@NullMarked
package org.rollcall.connector.oneroster.internal.token;

import org.jspecify.annotations.NullMarked;
