/** The provider on the wire: routes, tokens, pages, faults and the control address, on Jetty. */
@NullMarked
package org.rollcall.connector.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
