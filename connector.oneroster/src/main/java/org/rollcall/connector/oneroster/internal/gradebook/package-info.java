/** Reads and writes categories, line items and results. A write is sent once. */
@NullMarked
package org.rollcall.connector.oneroster.internal.gradebook;

import org.jspecify.annotations.NullMarked;
