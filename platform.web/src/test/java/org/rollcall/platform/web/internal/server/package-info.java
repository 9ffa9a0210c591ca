@NullMarked
package org.rollcall.platform.web.internal.server;

import org.jspecify.annotations.NullMarked;
