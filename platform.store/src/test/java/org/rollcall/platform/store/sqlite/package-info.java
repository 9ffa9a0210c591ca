/** What SQLite makes of our statements. */
@NullMarked
package org.rollcall.platform.store.sqlite;

import org.jspecify.annotations.NullMarked;
