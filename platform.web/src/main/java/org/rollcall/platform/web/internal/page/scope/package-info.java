/** Choosing what of a SIS is wanted, and what lies outside. */
@NullMarked
package org.rollcall.platform.web.internal.page.scope;

import org.jspecify.annotations.NullMarked;
