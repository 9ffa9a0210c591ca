/** The store's behaviour, over real SQLite files. */
@NullMarked
package org.rollcall.platform.store;

import org.jspecify.annotations.NullMarked;
