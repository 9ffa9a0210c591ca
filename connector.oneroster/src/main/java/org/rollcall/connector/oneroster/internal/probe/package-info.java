/** Finds out what one SIS really does, question by question, and writes only where allowed. */
@NullMarked
package org.rollcall.connector.oneroster.internal.probe;

import org.jspecify.annotations.NullMarked;
