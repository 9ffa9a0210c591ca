@NullMarked
package org.rollcall.platform.web.internal.page;

import org.jspecify.annotations.NullMarked;
