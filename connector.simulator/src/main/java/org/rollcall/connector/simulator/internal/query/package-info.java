/** The query parameters of section 3 of the standard: filter, sort, fields, limit and offset. */
@NullMarked
package org.rollcall.connector.simulator.internal.query;

import org.jspecify.annotations.NullMarked;
