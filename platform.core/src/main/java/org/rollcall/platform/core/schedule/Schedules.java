package org.rollcall.platform.core.schedule;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/** The schedules that somebody chose. Blocks on the database. */
public interface Schedules {
  /** What was chosen for a connection; empty when nobody chose anything. */
  Optional<Schedule> chosen(ConnectionId connection);

  /** What holds for a connection. */
  default Schedule of(ConnectionId connection) {
    return chosen(connection).orElse(Schedule.NIGHTLY);
  }

  /** Keeps one, instead of any before. */
  void keep(ConnectionId connection, Schedule schedule);
}
