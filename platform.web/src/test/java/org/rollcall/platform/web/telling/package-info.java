/** Tests of telling people, on the real store and over real HTTP. */
@NullMarked
package org.rollcall.platform.web.telling;

import org.jspecify.annotations.NullMarked;
