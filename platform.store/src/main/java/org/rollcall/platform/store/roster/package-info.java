/** Rosters by revision: records staged unseen, published at one instant, read and searched. */
@NullMarked
package org.rollcall.platform.store.roster;

import org.jspecify.annotations.NullMarked;
