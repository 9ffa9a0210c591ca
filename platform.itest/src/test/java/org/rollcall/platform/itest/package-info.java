/** Tests of the whole: what only shows when all rooms are there. */
@NullMarked
package org.rollcall.platform.itest;

import org.jspecify.annotations.NullMarked;
