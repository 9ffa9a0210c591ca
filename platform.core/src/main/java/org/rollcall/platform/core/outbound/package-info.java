/**
 * The way out to a SIS: an HTTP client that reaches a connection's addresses and nothing else, in
 * bounded time and size. What is asked of a SIS is the connectors' business.
 */
@NullMarked
package org.rollcall.platform.core.outbound;

import org.jspecify.annotations.NullMarked;
