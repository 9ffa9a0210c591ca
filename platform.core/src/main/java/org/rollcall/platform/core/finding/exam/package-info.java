/**
 * Looks at a roster while it is read: keeps indexes in files, so that memory does not grow with the
 * district, and compares what it found with what is kept.
 */
@NullMarked
package org.rollcall.platform.core.finding.exam;

import org.jspecify.annotations.NullMarked;
