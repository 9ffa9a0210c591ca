/** All that knows SQLite: the file, its settings, its pools, its scripts and its failures. */
@NullMarked
package org.rollcall.platform.store.sqlite;

import org.jspecify.annotations.NullMarked;
