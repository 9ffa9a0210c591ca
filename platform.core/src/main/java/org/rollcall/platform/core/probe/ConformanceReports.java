package org.rollcall.platform.core.probe;

import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.platform.core.connection.ConnectionId;

/** The conformance reports of all connections. Blocks on the database. */
public interface ConformanceReports {
  /** Keeps one, and forgets the oldest of the connection beyond this many. */
  KeptReport add(ConnectionId connection, ConformanceReport report, int kept);

  /** Those of a connection, newest first. */
  List<KeptReport> of(ConnectionId connection);

  /** One by its number. */
  Optional<KeptReport> find(ReportId id);
}
