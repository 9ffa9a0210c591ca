/**
 * Reads a connector's description from its JSON resource. A mistake in the file is a mistake of the
 * bundle's maker, and fails loudly.
 */
@NullMarked
package org.rollcall.connector.oneroster.internal.descriptor;

import org.jspecify.annotations.NullMarked;
