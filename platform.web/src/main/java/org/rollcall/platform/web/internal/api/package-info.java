/**
 * The REST API under {@code /api/v1}: routes as data, JSON mapped by hand, errors of one shape. It
 * decides nothing: every rule is a use case of the core.
 */
@NullMarked
package org.rollcall.platform.web.internal.api;

import org.jspecify.annotations.NullMarked;
