/** Runs the checks of Google's suite as the suite runs them, and cleans up behind itself. */
@NullMarked
package org.rollcall.connector.oneroster.internal.conformance;

import org.jspecify.annotations.NullMarked;
