package org.rollcall.platform.core.probe;

import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.platform.core.connection.ConnectionId;

/** A conformance report of a connection as it is kept. */
public record KeptReport(ReportId id, ConnectionId connection, ConformanceReport report) {}
