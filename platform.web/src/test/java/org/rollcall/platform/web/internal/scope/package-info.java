/** Reading within a scope, with a real store behind it. */
@NullMarked
package org.rollcall.platform.web.internal.scope;

import org.jspecify.annotations.NullMarked;
