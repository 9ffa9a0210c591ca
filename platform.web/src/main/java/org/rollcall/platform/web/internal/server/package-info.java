/** Jetty: where the console listens, what it limits, and the files it serves as they are. */
@NullMarked
package org.rollcall.platform.web.internal.server;

import org.jspecify.annotations.NullMarked;
