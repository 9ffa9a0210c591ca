/** The stored roster: schools, classes, people. */
@NullMarked
package org.rollcall.platform.web.internal.page.roster;

import org.jspecify.annotations.NullMarked;
