/** Walks through a collection page by page and decides when it has ended. Knows no records. */
@NullMarked
package org.rollcall.connector.oneroster.internal.paging;

import org.jspecify.annotations.NullMarked;
