package org.rollcall.platform.core.exchange;

import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.schedule.RunMoments;
import org.rollcall.platform.core.schedule.ScheduleWords;

/** When and how often something flows, in words. */
public final class FlowTimes {
  private final RunMoments moments;

  /** By the schedules of connections. */
  public FlowTimes(RunMoments moments) {
    this.moments = moments;
  }

  String words(Connection connection, DataFlow flow) {
    return flow == DataFlow.IMPORT
        ? "The first import starts when you say so. After that the roster is read "
            + new ScheduleWords(moments.timetable()).when(moments.schedule(connection))
            + ", by the clocks of the district, and whenever somebody presses \"Sync now\"."
        : "Sending grades comes in a later version of Rollcall. What you acknowledge now is kept"
            + " until then; nothing is sent before.";
  }
}
