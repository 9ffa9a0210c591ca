/** What stands behind the stored rosters. */
@NullMarked
package org.rollcall.platform.store.roster;

import org.jspecify.annotations.NullMarked;
