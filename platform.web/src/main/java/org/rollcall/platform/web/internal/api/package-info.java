/** The REST API under /api/v1. */
@NullMarked
package org.rollcall.platform.web.internal.api;

import org.jspecify.annotations.NullMarked;
