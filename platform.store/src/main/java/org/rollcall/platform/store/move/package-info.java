/**
 * Copies a whole database into an empty one of another kind, counts and compares. Knows no table by
 * name but db-scheduler's and the schema's own.
 */
@NullMarked
package org.rollcall.platform.store.move;

import org.jspecify.annotations.NullMarked;
