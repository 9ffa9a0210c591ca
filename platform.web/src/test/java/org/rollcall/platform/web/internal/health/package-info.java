/** Tests of what machines look at. */
@NullMarked
package org.rollcall.platform.web.internal.health;

import org.jspecify.annotations.NullMarked;
