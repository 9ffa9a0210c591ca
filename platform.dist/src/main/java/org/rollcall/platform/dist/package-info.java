/**
 * The launcher: what the executable jar does before and after the framework runs. Nothing of the
 * platform itself is here.
 */
@NullMarked
package org.rollcall.platform.dist;

import org.jspecify.annotations.NullMarked;
