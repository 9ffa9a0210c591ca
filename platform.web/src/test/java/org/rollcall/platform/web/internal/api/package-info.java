/** Tests of the REST API over real HTTP, against a Rollcall of two districts. */
@NullMarked
package org.rollcall.platform.web.internal.api;

import org.jspecify.annotations.NullMarked;
