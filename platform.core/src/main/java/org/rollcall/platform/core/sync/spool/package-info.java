/**
 * What a run has read, on disk: bodies as they came, and keys sorted by external merge, so that
 * memory does not grow with the district. What the difference to the stored roster means is the
 * business of {@code sync}.
 */
@NullMarked
package org.rollcall.platform.core.sync.spool;

import org.jspecify.annotations.NullMarked;
