package org.rollcall.platform.core.support;

import java.time.Instant;
import org.rollcall.platform.core.connection.ConnectionId;

/** A person allowed support with the SIS. */
public record SupportConsent(ConnectionId connection, Instant at, String by) {}
