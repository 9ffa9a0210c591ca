/** Rosters in OneRoster CSV packages, 1.1 and 1.2, read row by row. */
@NullMarked
package org.rollcall.connector.oneroster.internal.csv;

import org.jspecify.annotations.NullMarked;
